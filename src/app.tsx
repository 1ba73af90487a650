import type { PropsWithChildren } from 'react'
import { protectCopies } from './endpoint/cache'
import { interviewPath } from './endpoint/interviewResource'
import { keepSendingVisits } from './endpoint/visits'
import { followOnce } from './hooks/followOnce'
import { watchForNewVersion } from './hooks/newVersion'
import { openInstead } from './hooks/openInstead'
import { pages } from './routes'
import { listSaved } from './storage/saved'
import './app.scss'

/** What is saved opens without network, in every version that was read. */
protectCopies(() =>
  listSaved().flatMap(({ card }) => card.versions.map(({ language }) => interviewPath(card, language))),
)

openInstead(pages.missing)
watchForNewVersion()
keepSendingVisits()
if (process.env.TARO_ENV === 'h5') followOnce()

export default function App({ children }: PropsWithChildren) {
  return children
}
