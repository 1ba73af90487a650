import { Text } from '@tarojs/components'
import { useState, useSyncExternalStore } from 'react'
import { Empty } from '../../components/Failure'
import { LinkRow } from '../../components/LinkRow'
import { ShelfRows } from '../../components/ShelfRows'
import { Tabs } from '../../components/Tabs'
import { keptBytes } from '../../endpoint/keptInterviews'
import { shelfRow } from '../../hooks/shelfRow'
import { useShelf } from '../../hooks/useShelf'
import { formatBytes } from '../../i18n/formatBytes'
import { useWords } from '../../i18n/words'
import { pages, type Shelf, shelfUrl, shelves } from '../../routes'
import { listSaved, subscribeSaved } from '../../storage/saved'
import classes from './library.module.scss'

/** How many interviews of a shelf stand on the Library page. */
const shownRows = 3

/** What a reader saved, read, and can read without network: one list at a time. */
export function Shelves() {
  const words = useWords()
  const [chosen, setChosen] = useState<Shelf>('saved')
  const savedCount = useSyncExternalStore(subscribeSaved, () => listSaved().length)
  const tabs = shelves.map((key) => ({
    key,
    label: key === 'saved' && savedCount > 0 ? `${words.shelves.saved} ${savedCount}` : words.shelves[key],
  }))
  return (
    <>
      <Tabs tabs={tabs} chosen={chosen} onChoose={setChosen} />
      <TopOfShelf key={chosen} shelf={chosen} />
    </>
  )
}

function TopOfShelf({ shelf }: { shelf: Shelf }) {
  const words = useWords()
  const { entries, unreadable } = useShelf(shelf)
  if (entries.length === 0) {
    return <Empty sentence={unreadable ? words.unreadableShelf : words.emptyShelf[shelf]} homeUrl={pages.interviews} />
  }
  return (
    <>
      {shelf === 'offline' ? <Text className={classes.size}>{words.keptOnPhone(formatBytes(keptBytes()))}</Text> : null}
      <ShelfRows rows={entries.slice(0, shownRows).map((entry) => shelfRow(entry, words))} />
      <LinkRow label={words.wholeShelf[shelf]} value={`${entries.length}`} url={shelfUrl(shelf)} />
    </>
  )
}
