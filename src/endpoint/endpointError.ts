/**
 * Why a resource is not there. Each is a value that a page can show, with a way on. `busy`: the endpoint asked for
 * patience; `portal`: another server answered, as networks do that want a log-in first; `newer`: it was written for a
 * later version of the mini-program.
 */
export type EndpointError = 'offline' | 'timeout' | 'notFound' | 'invalid' | 'server' | 'busy' | 'portal' | 'newer'

/** A failure to show. `wait`: milliseconds until the endpoint wants to be asked again. */
export type Trouble = { error: EndpointError; wait?: number }

export type EndpointResult<Value> = { ok: true; value: Value } | ({ ok: false } & Trouble)
