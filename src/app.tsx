import type { PropsWithChildren } from 'react'
import { protectCopies } from './endpoint/cache'
import { interviewPath } from './endpoint/interviewResource'
import { keepSendingVisits } from './endpoint/visits'
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

export default function App({ children }: PropsWithChildren) {
  return children
}
