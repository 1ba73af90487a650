import { useMemo } from 'react'
import type { Interview } from '../../../contract/interview'
import type { Language } from '../../../contract/language'
import { openOnce } from '../../hooks/openOnce'
import { interviewUrl } from '../../routes'

/** The language versions of an interview, the original first: where each is, and how it takes the place of this one. */
export function useVersions({ slug, versions }: Interview) {
  return useMemo(() => {
    const languages = versions.map(({ language }) => language)
    const url = (language: Language) =>
      interviewUrl({ key: slug, language: language === languages[0] ? undefined : language })
    const open = (language: Language) => openOnce('instead', url(language))
    return { languages, url, open }
  }, [slug, versions])
}
