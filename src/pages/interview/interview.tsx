import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { ResourceStatus } from '../../components/ResourceStatus'
import { interviewResource, isIncomplete } from '../../endpoint/interviewResource'
import { useAppearance } from '../../hooks/useAppearance'
import { useNativeBars } from '../../hooks/useNativeBars'
import { useResource } from '../../hooks/useResource'
import { useShare } from '../../hooks/useShare'
import { useVisits } from '../../hooks/useVisits'
import { doctorName } from '../../i18n/doctorName'
import { wordsOf } from '../../i18n/words'
import { readInterviewAddress, shareInterview, sharePage, waysOn } from '../../routes'
import { Reader } from './Reader'

/** One interview. It opens cold from its address, with one request. */
export default function InterviewPage() {
  const appearance = useAppearance()
  const { language } = appearance
  const words = wordsOf[language]
  const { params } = useRouter()
  const address = useMemo(() => readInterviewAddress(params), [params])
  const resource = useMemo(() => (address ? interviewResource(address.key, address.language) : undefined), [address])
  const { state, retry } = useResource(resource)
  const interview = state.status === 'ready' ? state.value : undefined
  const visits = useVisits(interview)

  useNativeBars(
    interview ? `${doctorName(interview.doctor, language)} · ${interview.headline}` : words.siteName,
    appearance,
  )
  useShare(
    interview
      ? shareInterview({ key: interview.slug, language: address?.language }, interview.headline, interview.shareImages)
      : sharePage('interviews', words.siteName),
  )

  return (
    <Page appearance={appearance}>
      <ResourceStatus state={state} shape="article" onRetry={retry} ways={waysOn} />
      {interview && isIncomplete(interview) ? <Notice text={words.incomplete} /> : null}
      {interview ? (
        <Reader interview={interview} visits={visits} appearance={appearance} arrival={address?.block} />
      ) : null}
    </Page>
  )
}
