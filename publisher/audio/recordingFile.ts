/** A recording that may be published: `name` is its published name, `path` is where its bytes lie. */
export type MeasuredRecording = { name: string; path: string; durationSeconds: number; bytes: number }

/** A file of `audio/`, measured, or why that was not possible. */
export type RecordingFile = MeasuredRecording | { unreadable: string }
