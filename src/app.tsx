import type { PropsWithChildren } from 'react'
import { protectCopies } from './endpoint/cache'
import { interviewPath } from './endpoint/interviewResource'
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

export default function App({ children }: PropsWithChildren) {
  return children
}
