/** A version's section of a changelog in the form of keepachangelog.com/en/1.1.0. */
export type Section = { readonly version: string; readonly date: string | undefined; readonly notes: string }

/** The sections of released and unreleased versions, from the top. */
export function sectionsOf(changelog: string): Section[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n')
      const [, version = heading.trim(), date] = /^\[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?/.exec(heading) ?? []
      return {
        version,
        date,
        notes: lines
          .filter((line) => !/^\[[^\]]+\]: /.test(line))
          .join('\n')
          .trim(),
      }
    })
}

/** WeChat keeps a note beside an uploaded version: the changelog's, without headings and marks, as much as it is likely to show. */
export function noteOf(changelog: string, version: string): string {
  const notes = sectionsOf(changelog).find((section) => section.version === version)?.notes ?? ''
  const lines = notes.split('\n').flatMap((line) => (/^(#|$)/.test(line) ? [] : [line.replace(/^[-*] /, '').trim()]))
  return `${version}: ${lines.join(' ')}`.slice(0, longestNote)
}

const longestNote = 1_000
