import { publish } from '../publish'

/**
 * A publication that is killed: `publishUntil.ts CONTENT ENDPOINT CACHE DOCUMENTS` publishes, and ends itself without
 * warning as soon as so many documents are written.
 */
const [contentDir = '', endpointDir = '', cacheDir = '', documents] = process.argv.slice(2)

await publish({
  contentDir,
  endpointDir,
  cacheDir,
  today: '2026-11-24',
  progress: (stage, done) => {
    if (stage === 'Writing documents' && done === Number(documents)) process.kill(process.pid, 'SIGKILL')
  },
})
