/** A page that cannot be imported, told so that an editor can mend it. `line` is a line of the page, counted from 1. */
export class ImportProblem extends Error {
  readonly line: number | undefined

  constructor(message: string, line?: number) {
    super(line === undefined ? message : `line ${line}: ${message}`)
    this.name = 'ImportProblem'
    this.line = line
  }
}
