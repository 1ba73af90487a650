import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { DoctorProfile } from '../../components/DoctorProfile'
import { Page } from '../../components/Page'
import { ResourceStatus } from '../../components/ResourceStatus'
import { doctorPageResource } from '../../endpoint/doctorPageResource'
import { useAppearance } from '../../hooks/useAppearance'
import { useListing } from '../../hooks/useListing'
import { useNativeBars } from '../../hooks/useNativeBars'
import { useResource } from '../../hooks/useResource'
import { useShare } from '../../hooks/useShare'
import { doctorName } from '../../i18n/doctorName'
import { wordsOf } from '../../i18n/words'
import { readSlug, recordLinks, shareDoctor, sharePage, waysOn } from '../../routes'

/** One doctor: the record and that doctor's interviews. Everything comes from the address. */
export default function DoctorPage() {
  const appearance = useAppearance()
  const { language } = appearance
  const words = wordsOf[language]
  const slug = readSlug(useRouter().params)
  const resource = useMemo(() => (slug ? doctorPageResource(slug) : undefined), [slug])
  const { state, retry } = useResource(resource)
  const listing = useListing(language)
  const page = state.status === 'ready' ? state.value : undefined
  const name = page ? doctorName(page.doctor, language) : words.siteName

  useNativeBars(name, appearance)
  useShare(
    page
      ? shareDoctor(page.doctor, `${name} · ${words.siteName}`, page.shareImages)
      : sharePage('interviews', words.siteName),
  )

  return (
    <Page appearance={appearance}>
      <ResourceStatus state={state} shape="profile" onRetry={retry} ways={waysOn} />
      {page ? <DoctorProfile page={page} listing={listing} links={recordLinks} /> : null}
    </Page>
  )
}
