import { readFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import type { Collection } from '../collection/collection'
import { recordingReferences } from '../collection/recordingReferences'
import { mapAtMost } from '../mapAtMost'
import { hashOfBytes, publishedName } from '../pictures/publishedName'
import type { RecordingFile } from './recordingFile'

/** What phones play everywhere (developers.weixin.qq.com/miniprogram/dev/api/media/audio/InnerAudioContext.html). */
const formats: Record<string, { mimeType: string; isSound: (container: string, codec: string) => boolean }> = {
  '.mp3': { mimeType: 'audio/mpeg', isSound: (_, codec) => /Layer 3/i.test(codec) },
  '.m4a': {
    mimeType: 'audio/mp4',
    isSound: (container, codec) => /m4a|mp4|isom/i.test(container) && /aac/i.test(codec),
  },
}

/** Every recording that is mentioned and present, measured, by file name. Throws where the disk does. */
export async function measureRecordings(
  collection: Collection,
  contentDir: string,
): Promise<Map<string, RecordingFile>> {
  const mentioned = new Set(recordingReferences(collection).map(({ name }) => name))
  const names = collection.audioNames.filter((name) => mentioned.has(name))
  // An hour of speech takes some 30 MB.
  return new Map(
    await mapAtMost(2, names, async (name): Promise<[string, RecordingFile]> => {
      const path = join(contentDir, 'audio', name)
      return [name, await measureRecording(path)]
    }),
  )
}

/** Reads what the file itself says of its sound: its name and length alone would be guesses. */
async function measureRecording(path: string): Promise<RecordingFile> {
  const { name: stem, ext } = parse(path)
  const ending = ext.toLowerCase()
  const format = formats[ending]
  if (!format) return { unreadable: 'its name does not end in .mp3 or .m4a' }
  const content = await readFile(path)
  // Loading it takes longer than most publications need, and few of them have a recording.
  const { parseBuffer } = await import('music-metadata')
  const parsed = await parseBuffer(content, { mimeType: format.mimeType }, { duration: true, skipCovers: true }).catch(
    (error: Error) => error,
  )
  if (parsed instanceof Error) return { unreadable: parsed.message }
  const { container = '', codec = '', duration = 0 } = parsed.format
  if (!format.isSound(container, codec)) return { unreadable: `it is not what ${ending} stands for` }
  if (duration < 1) return { unreadable: 'it lasts less than a second' }
  const durationSeconds = Math.round(duration)
  const name = publishedName(stem, hashOfBytes(content), `${durationSeconds}s${ending}`)
  return { name, path, durationSeconds, bytes: content.length }
}
