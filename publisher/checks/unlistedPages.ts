import type { Rule } from './rule'

/**
 * Search engines find the website's pages by sitemap.xml, which lists those with an address: an interview's `sourceUrl`, and
 * what the patterns of `pageUrls` give. One warning tells of all that it leaves out. A kind of page that `pageUrls` does not
 * name is one that the website does not have; only an interview surely stands there. Silent where there is no website.
 */
export const unlistedPages: Rule = ({ collection }) => {
  const { site, interviews, doctors, hospitals, departments } = collection
  const { homePageUrl, pageUrls } = site.sound
  const withoutSource = interviews.filter(({ sound }) => !sound.sourceUrl)
  const hasWebsite = homePageUrl || pageUrls || withoutSource.length < interviews.length
  if (!hasWebsite) return []
  const places = (list: typeof hospitals) => Object.keys(list.sound).length
  const leftOut = [
    counted(pageUrls?.interview ? 0 : withoutSource.length, 'interview'),
    ...(pageUrls
      ? []
      : [
          counted(doctors.length, 'doctor'),
          counted(places(hospitals), 'hospital'),
          counted(places(departments), 'department'),
        ]),
  ].flat()
  if (leftOut.length === 0) return []
  const message = `sitemap.xml leaves out ${inWords(leftOut)}: nothing says where the website shows them; write it in “pageUrls”`
  return [{ file: site.file, line: site.lineOf('pageUrls'), severity: 'warning', message }]
}

const counted = (count: number, noun: string): string[] =>
  count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`]

const inWords = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' and ')
