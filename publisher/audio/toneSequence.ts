import { Mp3Encoder } from '@breezystack/lamejs'

const sampleRate = 22_050
const kilobitsPerSecond = 32
/** MPEG-2 Layer III: samples of one frame. */
const frame = 576

/** Notes of a pentatonic scale, in hertz. */
const notes = [220, 261.63, 293.66, 329.63, 392]

/**
 * A quiet row of tones as an MP3 file, one a second, always the same ones for the same length: it stands in the sample
 * content where a recording of a voice would.
 */
export function toneSequence(seconds: number): Buffer {
  const samples = new Int16Array(seconds * sampleRate)
  for (let index = 0; index < samples.length; index++) {
    const second = Math.floor(index / sampleRate)
    const time = (index % sampleRate) / sampleRate
    const frequency = notes[(second * 3) % notes.length] ?? 220
    const loudness = 2600 * Math.min(1, time * 40) * Math.exp(-3 * time)
    samples[index] = Math.round(loudness * Math.sin(2 * Math.PI * frequency * time))
  }
  const encoder = new Mp3Encoder(1, sampleRate, kilobitsPerSecond)
  const parts: Buffer[] = []
  for (let start = 0; start < samples.length; start += frame) {
    parts.push(Buffer.from(encoder.encodeBuffer(samples.subarray(start, start + frame))))
  }
  return Buffer.concat([...parts, Buffer.from(encoder.flush())])
}
