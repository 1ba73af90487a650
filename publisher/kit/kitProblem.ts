/** Why the kit cannot be made, told so that an editor can mend it. */
export class KitProblem extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'KitProblem'
  }
}
