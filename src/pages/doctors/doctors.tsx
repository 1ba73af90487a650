import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { DoctorDirectory } from '../../components/DoctorDirectory'
import { Empty, Failure } from '../../components/Failure'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { PageTitle } from '../../components/PageTitle'
import { Skeleton } from '../../components/Skeleton'
import { doctorListResource } from '../../endpoint/doctorListResource'
import { endpointUrl } from '../../endpoint/endpointUrl'
import { useAppearance } from '../../hooks/useAppearance'
import { useNativeBars } from '../../hooks/useNativeBars'
import { useResource } from '../../hooks/useResource'
import { useShare } from '../../hooks/useShare'
import { wordsOf } from '../../i18n/words'
import { doctorUrl, sharePage } from '../../routes'

const resource = doctorListResource()

/** Every doctor, by letter. */
export default function DoctorsPage() {
  const appearance = useAppearance()
  const words = wordsOf[appearance.language]
  const { state, retry } = useResource(resource)
  const doctors = state.status === 'ready' ? state.value.doctors : []

  useNativeBars(words.siteName, appearance)
  useShare(sharePage('doctors', `${words.siteName} · ${words.tabs.doctors}`))
  usePullDownRefresh(async () => {
    await retry()
    Taro.stopPullDownRefresh()
  })

  return (
    <Page appearance={appearance}>
      <PageTitle
        title={words.tabs.doctors}
        count={doctors.length > 0 ? words.doctorCount(doctors.length) : undefined}
      />
      {state.status === 'loading' ? <Skeleton shape="rows" /> : null}
      {state.status === 'failed' ? <Failure error={state.error} onRetry={retry} /> : null}
      {state.status === 'ready' && state.keptCopy ? <Notice text={words.keptCopy} /> : null}
      {state.status === 'ready' && doctors.length === 0 ? <Empty sentence={words.noDoctors} /> : null}
      {doctors.length > 0 ? (
        <DoctorDirectory
          doctors={doctors}
          address={endpointUrl}
          url={doctorUrl}
          onLetter={(letter) => {
            void Taro.pageScrollTo({ selector: `#letter-${letter}`, duration: 200, offsetTop: -52 })
          }}
        />
      ) : null}
    </Page>
  )
}
