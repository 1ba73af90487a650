import type { Language } from '../../contract/language'
import type { Visit } from './faults'

/** A cell that was run, and what was wrong with it; nothing where it holds. */
export type Result = { fault: string; page: string; visit: Visit; language: Language; problems: readonly string[] }

/** `results` with the `later` ones in the place of earlier ones of the same cells. */
export function withLater(results: readonly Result[], later: readonly Result[]): Result[] {
  const cell = ({ fault, page, visit, language }: Result) => [fault, page, visit, language].join(' × ')
  return [...new Map([...results, ...later].map((result) => [cell(result), result])).values()]
}

/** What is known of these faults and pages, in their order, whenever each was run. */
export function inOrder(results: readonly Result[], faults: readonly string[], pages: readonly string[]): Result[] {
  return faults.flatMap((fault) =>
    pages.flatMap((page) => results.filter((result) => result.fault === fault && result.page === page)),
  )
}

/**
 * The table in Markdown: a line for each fault, a column for each page. In a cell stands a mark for each visit that was
 * tried, the first one and the one after it: ● holds in every language it was tried in, ✗ does not.
 */
export function printTable(results: readonly Result[]): string {
  const pages = [...new Set(results.map(({ page }) => page))]
  const faults = [...new Set(results.map(({ fault }) => fault))]
  const marks = (fault: string, page: string) => {
    const cells = results.filter((result) => result.page === page && result.fault === fault)
    const visits = [...new Set(cells.map(({ visit }) => visit))]
    return visits
      .map((visit) => (cells.some((cell) => cell.visit === visit && cell.problems.length > 0) ? '✗' : '●'))
      .join(' ')
  }
  return [
    `| | ${pages.join(' | ')} |`,
    `| --- |${pages.map(() => ' :-: |').join('')}`,
    ...faults.map((fault) => `| ${fault} | ${pages.map((page) => marks(fault, page)).join(' | ')} |`),
  ].join('\n')
}

/** What does not hold, a line for each cell. */
export function printProblems(results: readonly Result[]): string {
  return results
    .filter(({ problems }) => problems.length > 0)
    .map(
      ({ page, fault, visit, language, problems }) =>
        `${page} × ${fault}, ${visit} visit, ${language}: ${problems.join('; ')}`,
    )
    .join('\n')
}
