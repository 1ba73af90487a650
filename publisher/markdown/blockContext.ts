import type { Nodes } from 'mdast'
import type { Problem } from '../problems/problem'

/** A link to another interview of the collection, to be checked when all of them are known. */
export type InterviewReference = { interview: string; line: number }

/** What the handlers of one file share: its text, where problems and links are noted, and the count of headings. */
export class BlockContext {
  readonly problems: Problem[] = []
  readonly links: InterviewReference[] = []
  readonly headings = { sections: 0, numbered: 0, smaller: 0 }

  constructor(
    private readonly file: string,
    private readonly text: string,
  ) {}

  /** Notes a problem at a node's line. `message` says what is wrong and how to mend it. */
  report(node: Nodes, message: string, severity: Problem['severity'] = 'error'): void {
    this.problems.push({ file: this.file, line: this.lineOf(node), severity, message })
  }

  lineOf(node: Nodes): number {
    return node.position?.start.line ?? 1
  }

  /** A node's characters as the editor typed them. */
  sourceOf(node: Nodes): string {
    return this.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  }
}
