/** Something the importer decided and an editor should look at. `line` is a line of the page. */
export interface Guess {
  readonly line?: number
  readonly text: string
}

/** The beginning of a text, for reports. */
export function beginning(text: string, characters = 60): string {
  return text.length <= characters ? text : `${text.slice(0, characters).trimEnd()}…`
}
