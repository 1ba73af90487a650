import { recordingReferences } from '../collection/recordingReferences'
import { suggestion } from '../records/nearestWord'
import type { Rule } from './rule'

/** A recording is mentioned that is not there, or cannot be played. */
export const unusableRecordings: Rule = ({ collection, recordings }) =>
  recordingReferences(collection).flatMap(({ name, file, line }) => {
    const recording = recordings.get(name)
    const fault = !recording
      ? `there is no recording “${name}” in ${collection.folder}/audio/${suggestion(name, collection.audioNames) || '; put it there or correct the name'}`
      : 'unreadable' in recording
        ? `the recording “${name}” cannot be played (${recording.unreadable}); export it again as MP3, or as M4A with AAC`
        : undefined
    return fault ? [{ file, line, severity: 'error', message: fault }] : []
  })
