import { View } from '@tarojs/components'
import Taro, { useReachBottom, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { control } from '../../components/accessibility'
import { Empty } from '../../components/Failure'
import { FindField } from '../../components/FindField'
import { LinkRow } from '../../components/LinkRow'
import { Page } from '../../components/Page'
import { PageTitle } from '../../components/PageTitle'
import { ShelfRows } from '../../components/ShelfRows'
import { shelfRow } from '../../hooks/shelfRow'
import { tell } from '../../hooks/tell'
import { useAppearance } from '../../hooks/useAppearance'
import { useNativeBars } from '../../hooks/useNativeBars'
import { useShareOfHome } from '../../hooks/useShare'
import { type Shelved, useShelf } from '../../hooks/useShelf'
import { wordsOf } from '../../i18n/words'
import { pages, readShelf, sharePage } from '../../routes'
import { findCards } from './findCards'
import classes from './shelf.module.scss'

/** From this many on a list has a field to find something in it. */
const findFrom = 13
/** Rows that are drawn at first, and more each time the end is reached. */
const step = 20

/** A shelf of the Library in full, where what is on it can be found and removed. */
export default function ShelfPage() {
  const appearance = useAppearance()
  const words = wordsOf[appearance.language]
  const shelf = readShelf(useRouter().params)
  const { entries, unreadable, removable, remove, clear } = useShelf(shelf)
  const [editing, setEditing] = useState(false)
  const [text, setText] = useState('')
  const [drawn, setDrawn] = useState(step)
  useNativeBars(words.shelves[shelf], appearance)
  useShareOfHome(sharePage('interviews', words.shareTitle))
  useReachBottom(() => setDrawn(drawn + step))

  const sayIfRefused = (done: boolean) => {
    if (!done) tell(words.savingProblems.notRemoved, words.ok)
  }
  const clearIfMeant = () => {
    Taro.showActionSheet({ itemList: [words.clearShelf[shelf]] })
      .then(() => sayIfRefused(clear()))
      .catch((reason: unknown) => console.info('nothing was cleared', reason))
  }
  const row = (entry: Shelved) => ({
    ...shelfRow(entry, words),
    onRemove: editing && removable(entry) ? () => sayIfRefused(remove(entry)) : undefined,
  })
  const found = findCards(entries, text)

  return (
    <Page appearance={appearance}>
      <PageTitle title={words.wholeShelf[shelf]} />
      {entries.length > 0 ? (
        <View className={classes.edit} hoverClass="pressed" onClick={() => setEditing(!editing)} {...control('button')}>
          {editing ? words.done : words.edit}
        </View>
      ) : (
        <Empty sentence={unreadable ? words.unreadableShelf : words.emptyShelf[shelf]} homeUrl={pages.interviews} />
      )}
      {editing && entries.some(removable) ? <LinkRow label={words.clearShelf[shelf]} onTap={clearIfMeant} /> : null}
      {entries.length >= findFrom || text ? <FindField text={text} onText={setText} /> : null}
      {found.length === 0 && text ? <Empty sentence={words.nothingFound} /> : null}
      <ShelfRows rows={found.slice(0, drawn).map(row)} />
    </Page>
  )
}
