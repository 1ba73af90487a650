/** Why a picture could not be taken over, told so that an editor can mend it. */
export class PictureProblem extends Error {
  /** Whether the same request may succeed in a moment. */
  readonly mayPass: boolean

  constructor(message: string, mayPass = false) {
    super(message)
    this.name = 'PictureProblem'
    this.mayPass = mayPass
  }
}

/** The problem of a picture of more than `largest` bytes. */
export function tooLarge(largest: number): PictureProblem {
  return new PictureProblem(`it is larger than ${Math.round(largest / 1024 / 1024)} MB; save a smaller version by hand`)
}
