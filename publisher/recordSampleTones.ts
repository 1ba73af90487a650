import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toneSequence } from './audio/toneSequence'

/** Writes the recording of the sample content: tones, for nobody lent the invented doctors a voice. */
const folder = join('content', 'audio')
await mkdir(folder, { recursive: true })
await writeFile(join(folder, 'quiet-years.mp3'), toneSequence(20))
