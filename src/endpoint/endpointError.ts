/** Why a resource is not there. Each is a value that a page can show, with a way on. */
export type EndpointError = 'offline' | 'timeout' | 'notFound' | 'invalid' | 'server'

export type EndpointResult<Value> = { ok: true; value: Value } | { ok: false; error: EndpointError }
