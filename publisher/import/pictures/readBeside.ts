import { readFileSync, statSync } from 'node:fs'
import { PictureProblem, tooLarge } from './pictureProblem'

/** The bytes of a picture beside the page, at most `largest`. Throws a PictureProblem: no picture ends an import. */
export function readBeside(path: string, largest: number): Buffer {
  try {
    if (statSync(path).size <= largest) return readFileSync(path)
  } catch (error) {
    const reason = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error)
    throw new PictureProblem(`the file beside the page cannot be read (${reason}); save the picture again by hand`)
  }
  throw tooLarge(largest)
}
