import type { Page } from './recognisePage'
import { languageOf } from './words'
import { yamlText } from './yamlText'

/** The doctor's record, `doctors/SLUG.yaml`. `department` and `hospital` are slugs of the collection's directories. */
export function composeDoctor(page: Page, department: string, hospital: string): string {
  const { biography } = page
  return yamlText({
    name: page.name,
    formOfAddress: page.formOfAddress,
    degrees: page.degrees,
    post: { [languageOf(page.post)]: page.post },
    department,
    hospital,
    ...(biography.length > 0 && { biography: { [languageOf(biography.join(' '))]: biography } }),
    expertise: [],
  })
}
