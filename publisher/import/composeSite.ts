import type { Page } from './recognisePage'
import { languageOf } from './words'
import { yamlText } from './yamlText'

/** What a page without a masthead is taken to be a page of. */
export const fallbackSiteName = 'ShanghaiDoctor'

/** The publication's record for a collection that has none, from what one page says of it. */
export function composeSite(page: Page): string {
  const name = page.siteName ?? fallbackSiteName
  const tagline = page.tagline ?? name
  const localizedName = { [languageOf(name)]: name }
  const localizedTagline = { [languageOf(tagline)]: tagline }
  return yamlText({
    name: localizedName,
    tagline: localizedTagline,
    about: { ...localizedTagline },
    publisher: { ...localizedName },
    correctionsEmail: 'corrections@example.com',
    ...(page.officialAccount && { officialAccount: { name: { ...localizedName } } }),
  })
}
