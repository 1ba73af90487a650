import { bundle } from './bundle'

/** `npm run build:server`: what production runs, in dist/server. */
await bundle('dist/server')
console.log('The server is in dist/server: node dist/server/main.cjs')
