/** Something in the content that an editor should mend. An error stops publishing; a warning does not. */
export type Problem = {
  /** As the editor would type it: relative to the parent of the content folder, with forward slashes. */
  file: string
  /** Counted from 1. */
  line: number
  severity: 'error' | 'warning'
  /** What is wrong, and how to mend it. */
  message: string
}

/** Problems by file, then by line; those of one line keep their order. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => compareText(a.file, b.file) || a.line - b.line)
}

/** `file:line: message`, as editors and terminals understand a location; warnings say so after it. */
export function formatProblem({ file, line, severity, message }: Problem): string {
  return `${file}:${line}: ${severity === 'warning' ? 'warning: ' : ''}${message}`
}

/** By code units, so that the order does not depend on the machine's locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
