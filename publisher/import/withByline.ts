import { cleanText } from './readPage'
import type { SourcePage } from './sourcePage'

/** A page with the byline that it lacks, “NAME, degree, post, department, hospital”, below its title. */
export function withByline(source: SourcePage, byline: string): SourcePage {
  const { lines, facts } = source
  const titled = lines.findIndex(({ text }) => text === facts.title)
  const barred = lines.findIndex(({ text }) => /\S\s*[|｜︱]\s*\S/.test(text))
  const at = Math.max(titled >= 0 ? titled : barred, -1) + 1
  return { ...source, lines: [...lines.slice(0, at), { number: 0, text: cleanText(byline) }, ...lines.slice(at)] }
}
