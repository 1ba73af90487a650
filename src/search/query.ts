import { charactersOf, emptyWords, foldText, longestTerm, pairsOf, textRuns } from '../../contract/searchText'

/** A word or a run of Chinese of a query. */
export type Unit = {
  kind: 'word' | 'chinese'
  text: string
  /** The last word, while it may still be typed. */
  isOpen: boolean
}

/** What is looked for: a long text that was pasted is looked for by its beginning. */
const longestQuery = 160
const mostUnits = 10
const longestRun = 24

export function unitsOf(query: string): Unit[] {
  const folded = foldText(query.trimStart().slice(0, longestQuery))
  const runs = textRuns(folded).slice(0, mostUnits)
  return runs.map(({ kind, text, end }) => ({
    kind,
    text: kind === 'chinese' ? charactersOf(text).slice(0, longestRun).join('') : text,
    isOpen: kind === 'word' && end === folded.length,
  }))
}

/**
 * For names: letters that stand alone are initials (`a s l` is `asl`); how a doctor is addressed is no name, nor are
 * words like `of`, unless there is nothing else.
 */
export function nameUnitsOf(units: readonly Unit[]): Unit[] {
  const joined: Unit[] = []
  let wasLetter = false
  for (const unit of units) {
    const isLetter = unit.text.length === 1 && unit.kind === 'word'
    const last = joined[joined.length - 1]
    if (isLetter && wasLetter && last) joined[joined.length - 1] = { ...unit, text: last.text + unit.text }
    else joined.push(unit)
    wasLetter = isLetter
  }
  const named = joined.filter(({ text }) => !titles.includes(text) && !emptyWords.includes(text))
  return named.length > 0 ? named : joined
}

/** The same words written as one, as pinyin often is: `liu rui jun` for `Liu Ruijun`. Undefined where it is one already. */
export function joinedUnit(units: readonly Unit[]): Unit | undefined {
  if (units.length < 2 || units.some(({ kind }) => kind === 'chinese')) return undefined
  return {
    kind: 'word',
    text: units
      .map(({ text }) => text)
      .join('')
      .slice(0, longestTerm),
    isOpen: true,
  }
}

const titles = ['dr', 'doctor', 'prof', 'professor', '医生', '医师', '教授', '主任', '大夫']

/** A Chinese name without how its bearer is addressed; undefined where nothing is left to take away. */
export function withoutTitle(run: string): string | undefined {
  const title = titles.find((candidate) => run.length > candidate.length && run.endsWith(candidate))
  return title && run.slice(0, -title.length)
}

/** The terms of the text index that a unit asks for: all of them. */
export function termsOf({ kind, text }: Unit): string[] {
  return kind === 'chinese' ? [...new Set(pairsOf(text))] : [text]
}
