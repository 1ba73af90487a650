import { workerData } from 'node:worker_threads'
// A thread of Node 20 does not take over from its parent how TypeScript is loaded (tsx.is/dev-api/register-esm).
import { register } from 'tsx/esm/api'

register()
await import(workerData)
