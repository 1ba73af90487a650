/** What a single client can make the server hold. Times in milliseconds, sizes in bytes. */
export type Limits = {
  /** A request's headers must be here so long after its first byte, or after the connection began: 408. */
  headersTimeout: number
  /** The whole request, with its body: 408. */
  requestTimeout: number
  /** How often these two are looked at. */
  checkInterval: number
  /** A connection on which nothing moves while a request is under way: a reader that stopped reading. */
  idleTimeout: number
  /** An idle connection between two requests. Longer than proxies keep one (nginx: 60 s), so that they end it first. */
  keepAliveTimeout: number
  /** Of all headers together: 431. */
  maxHeaderSize: number
  /** Of a body, where its route sets nothing else: 413. */
  bodyLimit: number
  /** More connections than these at once are closed as they come. */
  maxConnections: number
}

/** Readers send a few hundred bytes of headers and wait for at most 10 s: these are several times as much. */
export const defaultLimits: Limits = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  checkInterval: 2_000,
  idleTimeout: 30_000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 8_192,
  bodyLimit: 4_096,
  maxConnections: 10_000,
}
