/** The media type of a published recording, by the ending of its name: MP3 (RFC 3003) or M4A (RFC 4337). */
export function recordingType(src: string): 'audio/mpeg' | 'audio/mp4' {
  return src.endsWith('.mp3') ? 'audio/mpeg' : 'audio/mp4'
}
