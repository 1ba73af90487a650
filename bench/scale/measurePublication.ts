import { shanghaiDay } from '../../contract/shanghaiDay'
import { progressOn } from '../../publisher/progress'
import { publish } from '../../publisher/publish'

/**
 * Publishes in a process of its own, with progress, and prints one line of JSON: the CPU seconds that it took and the most
 * memory that it held, in bytes, each of the process with all its threads.
 */
const [contentDir = '', endpointDir = '', cacheDir = ''] = process.argv.slice(2)

const { progress, end } = progressOn(process.stderr)
const today = shanghaiDay(new Date())
const { summary, problems } = await publish({ contentDir, endpointDir, cacheDir, today, progress }).finally(end)
if (!summary) throw new Error(`the sample has problems: ${problems[0]?.file}: ${problems[0]?.message}`)
// In microseconds and kibibytes (nodejs.org/api/process.html#processresourceusage).
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
console.log(JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakBytes: maxRSS * 1024 }))
