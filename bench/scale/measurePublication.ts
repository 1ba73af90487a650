import { shanghaiDay } from '../../contract/shanghaiDay'
import { publish } from '../../publisher/publish'

/**
 * Publishes in a process of its own and prints one line of JSON: the seconds it took, and the most memory that the process
 * with all its threads held, in bytes.
 */
const [contentDir = '', endpointDir = '', cacheDir = ''] = process.argv.slice(2)

const { summary, problems } = await publish({ contentDir, endpointDir, cacheDir, today: shanghaiDay(new Date()) })
if (!summary) throw new Error(`the sample has problems: ${problems[0]?.file}: ${problems[0]?.message}`)
// In kibibytes (nodejs.org/api/process.html#processresourceusage).
console.log(JSON.stringify({ summary, peakBytes: process.resourceUsage().maxRSS * 1024 }))
