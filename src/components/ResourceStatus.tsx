import type { ResourceState } from '../hooks/useResource'
import { dayOf, formatDate } from '../i18n/formatDate'
import { useLanguage, useWords } from '../i18n/words'
import { Failure, type WaysOn } from './Failure'
import { Notice } from './Notice'
import { Skeleton, type SkeletonShape } from './Skeleton'

type Properties = {
  state: ResourceState<unknown>
  /** What is drawn while it is loaded. */
  shape: SkeletonShape
  onRetry: () => void
  ways?: WaysOn
  /** A title stands above. */
  titled?: boolean
}

/** What a page says of what it shows: that it is on its way, that it did not come, that it is a kept copy and since when. */
export function ResourceStatus({ state, shape, onRetry, ways, titled }: Properties) {
  const words = useWords()
  const language = useLanguage()
  if (state.status === 'loading') return <Skeleton shape={shape} />
  if (state.status === 'failed')
    return <Failure error={state.error} wait={state.wait} onRetry={onRetry} ways={ways} titled={titled} />
  if (!state.kept) return null
  const { error, since } = state.kept
  const date = since && formatDate(dayOf(new Date(since)), language, new Date().getFullYear())
  return (
    <Notice
      text={words.sentences(words.failures[error], words.keptCopy(date || undefined))}
      action={{ label: words.retry, onTap: onRetry }}
    />
  )
}
