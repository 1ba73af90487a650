import type { Fault, Visit } from './faults'
import type { PageRow } from './pageRows'

/** A cell that was run, and what was wrong with it; nothing where it holds. */
export type Result = { row: PageRow; fault: Fault; visit: Visit; problems: readonly string[] }

/**
 * The table in Markdown: a line for each fault, a column for each page. In a cell stands a mark for each visit that was
 * tried, the first one and the one after it: ● holds, ✗ does not.
 */
export function printTable(results: readonly Result[]): string {
  const rows = [...new Set(results.map(({ row }) => row))]
  const faults = [...new Set(results.map(({ fault }) => fault))]
  const mark = (row: PageRow, fault: Fault) =>
    results
      .filter((result) => result.row === row && result.fault === fault)
      .reduce<{ visit: Visit; holds: boolean }[]>((marks, { visit, problems }) => {
        const before = marks.find((one) => one.visit === visit)
        if (before) before.holds &&= problems.length === 0
        else marks.push({ visit, holds: problems.length === 0 })
        return marks
      }, [])
      .map(({ holds }) => (holds ? '●' : '✗'))
      .join(' ')
  return [
    `| | ${rows.map(({ name }) => name).join(' | ')} |`,
    `| --- |${rows.map(() => ' :-: |').join('')}`,
    ...faults.map((fault) => `| ${fault.name} | ${rows.map((row) => mark(row, fault)).join(' | ')} |`),
  ].join('\n')
}

/** What does not hold, a line for each cell. */
export function printProblems(results: readonly (Result & { language?: string })[]): string {
  return results
    .filter(({ problems }) => problems.length > 0)
    .map(
      ({ row, fault, visit, language, problems }) =>
        `${row.name} × ${fault.name}, ${visit} visit${language ? `, ${language}` : ''}: ${problems.join('; ')}`,
    )
    .join('\n')
}
