import type { ObjectHeaders } from './localFiles'

/** An object as a list of the bucket tells of it. `etag` is without quotes; `lastModified` in milliseconds since 1970. */
export type StoredObject = {
  readonly key: string
  readonly size: number
  readonly etag: string
  readonly lastModified: number
}

/** A bucket. Everything throws a DeployProblem where the store refuses or cannot be reached, after trying again. */
export type ObjectStore = {
  readonly list: (prefix: string) => Promise<StoredObject[]>
  readonly read: (key: string) => Promise<string>
  /** Answers the etag that the store gives to what it holds now. */
  readonly put: (key: string, bytes: Uint8Array, headers: ObjectHeaders) => Promise<string>
  /** It is no failure if there is no such object. */
  readonly remove: (key: string) => Promise<void>
}
