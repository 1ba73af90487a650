import { useReachBottom, useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { localized } from '../../../contract/language'
import type { PlaceKind } from '../../../contract/paths'
import { Page } from '../../components/Page'
import { PlaceProfile } from '../../components/PlaceProfile'
import { ResourceStatus } from '../../components/ResourceStatus'
import { placePageResource } from '../../endpoint/placePageResource'
import { useAppearance } from '../../hooks/useAppearance'
import { useListing } from '../../hooks/useListing'
import { useNativeBars } from '../../hooks/useNativeBars'
import { useOlderInterviews } from '../../hooks/useOlderInterviews'
import { useResource } from '../../hooks/useResource'
import { useShare } from '../../hooks/useShare'
import { wordsOf } from '../../i18n/words'
import { readSlug, recordLinks, sharePage, sharePlace, waysOn } from '../../routes'

/** The page of a hospital or a department. Everything comes from the address. */
export function PlaceScreen({ kind }: { kind: PlaceKind }) {
  const appearance = useAppearance()
  const { language } = appearance
  const words = wordsOf[language]
  const slug = readSlug(useRouter().params)
  const resource = useMemo(() => (slug ? placePageResource(kind, slug) : undefined), [kind, slug])
  const { state, retry } = useResource(resource)
  const listing = useListing(language)
  const page = state.status === 'ready' ? state.value : undefined
  const name = (page && localized(page.place.name, language)) ?? words.filters[kind]
  const { pages: interviews, end, loadMore } = useOlderInterviews(page)

  useNativeBars(name, appearance)
  useShare(
    page
      ? sharePlace(kind, page.place.slug, `${name} · ${words.siteName}`, page.shareImages)
      : sharePage('interviews', words.siteName),
  )
  useReachBottom(() => {
    void loadMore()
  })

  return (
    <Page appearance={appearance}>
      <ResourceStatus state={state} shape="rows" onRetry={retry} ways={waysOn} />
      {page ? (
        <PlaceProfile
          kind={kind}
          page={page}
          interviews={interviews}
          end={end}
          onMore={loadMore}
          listing={listing}
          links={recordLinks}
        />
      ) : null}
    </Page>
  )
}
