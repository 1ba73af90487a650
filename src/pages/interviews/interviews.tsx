import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { localized } from '../../../contract/language'
import { ContinueStrip } from '../../components/ContinueStrip'
import { Empty } from '../../components/Failure'
import { InterviewList } from '../../components/InterviewList'
import { Masthead } from '../../components/Masthead'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { ResourceStatus } from '../../components/ResourceStatus'
import { SearchRow } from '../../components/SearchRow'
import { openNewVersion, useNewVersion } from '../../hooks/newVersion'
import { useAppearance } from '../../hooks/useAppearance'
import { useFeed } from '../../hooks/useFeed'
import { listingIn, useListing } from '../../hooks/useListing'
import { useNativeBars } from '../../hooks/useNativeBars'
import { useShare } from '../../hooks/useShare'
import { useUnfinished } from '../../hooks/useUnfinished'
import { wordsOf } from '../../i18n/words'
import { pages, searchUrl, sharePage } from '../../routes'
import { NewVersion } from './NewVersion'

/** All interviews, newest first. */
export default function InterviewsPage() {
  const appearance = useAppearance()
  const { language } = appearance
  const words = wordsOf[language]
  const { state, pages: lists, end, loadMore, refresh } = useFeed()
  const listing = useListing(language)
  const unfinished = useUnfinished()
  const newVersion = useNewVersion()
  const hasCards = lists.some((cards) => cards.length > 0)
  const site = state.status === 'ready' ? state.value._shanghaidoctor.site : undefined
  const name = (site && localized(site.name, language)) || words.siteName
  const tagline = site && localized(site.tagline, language)

  useNativeBars(words.tabs.interviews, appearance)
  useShare(sharePage('interviews', tagline ? `${name} · ${tagline}` : name))
  useReachBottom(() => {
    void loadMore()
  })
  usePullDownRefresh(async () => {
    await refresh()
    Taro.stopPullDownRefresh()
  })

  return (
    <Page appearance={appearance}>
      <Masthead name={name} tagline={tagline} />
      <SearchRow url={searchUrl()} under="masthead" />
      {newVersion ? <NewVersion state={newVersion} onOpen={openNewVersion} /> : null}
      {unfinished ? <ContinueStrip reading={unfinished} listing={listingIn(unfinished.language)} /> : null}
      <ResourceStatus state={state} shape="list" onRetry={refresh} />
      {site?.notice ? <Notice text={localized(site.notice, language) ?? ''} /> : null}
      {state.status === 'ready' && !hasCards ? (
        <Empty sentence={words.noInterviews} homeUrl={pages.doctors} homeLabel={words.waysOn.doctors} />
      ) : null}
      {hasCards ? <InterviewList pages={lists} listing={listing} end={end} onMore={loadMore} /> : null}
    </Page>
  )
}
