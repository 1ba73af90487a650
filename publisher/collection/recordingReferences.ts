import type { Collection } from './collection'

/** Every place where editors name a recording of `audio/`. */
export function recordingReferences({ interviews, translations }: Collection) {
  return [...interviews, ...translations].flatMap(({ sound, file, lineOf }) => {
    const name = sound.audio?.file
    return name ? [{ name, file, line: lineOf('audio', 'file') }] : []
  })
}
