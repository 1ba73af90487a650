import { useMemo } from 'react'
import { type InterviewCard, versionFor } from '../../contract/interview'
import type { Language } from '../../contract/language'
import { endpointUrl } from '../endpoint/endpointUrl'
import { dayOf } from '../i18n/formatDate'
import { interviewUrl } from '../routes'

/** How every page lists interviews: in the reader's language where there is a version, else as they were written. */
export function useListing(language: Language) {
  return useMemo(() => listingIn(language), [language])
}

/** Lists interviews in a language where there is a version, else as they were written. */
export function listingIn(language: Language) {
  const version = (card: InterviewCard) => versionFor(card, language)
  return {
    version,
    url: (card: InterviewCard) => {
      const shown = version(card)
      return interviewUrl({ key: card.slug, language: shown === card.versions[0] ? undefined : shown.language })
    },
    address: endpointUrl,
    today: dayOf(new Date()),
  }
}
