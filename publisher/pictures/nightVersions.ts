import { parse } from 'node:path'

const nightName = /^(?<stem>.+)\.night\.(?:jpe?g|png|webp)$/i

/**
 * The night versions among the files of `images/`, by the stem of the picture beside them: `river.night.webp` is that of
 * `river.webp` and of every other `river`. Of two the first one counts.
 */
export function nightVersions(imageNames: readonly string[]): ReadonlyMap<string, string> {
  const versions = new Map<string, string>()
  for (const name of imageNames) {
    const stem = nightName.exec(name)?.groups?.stem
    if (stem !== undefined && !versions.has(stem)) versions.set(stem, name)
  }
  return versions
}

/** The stem under which the night version of a picture is found. */
export const stemOf = (name: string): string => parse(name).name
