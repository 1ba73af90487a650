import { suggestion } from '../records/nearestWord'
import type { Rule } from './rule'

/** A link to another interview leads to one that exists. */
export const brokenLinks: Rule = ({ collection: { interviews, translations } }) => {
  const slugs = new Set(interviews.map(({ slug }) => slug))
  return [...interviews, ...translations].flatMap(({ file, links }) =>
    links
      .filter(({ interview }) => !slugs.has(interview))
      .map(({ interview, line }) => {
        const remedy = suggestion(interview, [...slugs]) || '; correct the name or remove the link'
        return { file, line, severity: 'error', message: `the link leads to no interview “${interview}”${remedy}` }
      }),
  )
}
