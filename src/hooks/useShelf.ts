import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import type { InterviewCard } from '../../contract/interview'
import type { Language } from '../../contract/language'
import { clearCopies, removeCopy } from '../endpoint/cache'
import { interviewPath } from '../endpoint/interviewResource'
import { keptInterviews } from '../endpoint/keptInterviews'
import type { Shelf } from '../routes'
import { clearReadings, listReadings, removeReading, subscribeReadings } from '../storage/history'
import { phoneStorage } from '../storage/phoneStorage'
import { isSaved, listSaved, unsaveAll, unsaveInterview } from '../storage/saved'

/** An interview on a shelf, in the version that was read. */
export type Shelved = { card: InterviewCard; language: Language }

type Keeping = {
  list: () => readonly Shelved[]
  /** Both answer false where the phone refused. */
  remove: (entry: Shelved) => boolean
  clear: () => boolean
  /** A copy of what is saved stays as long as it is saved. */
  removable: (entry: Shelved) => boolean
}

const always = () => true

const keepings: Record<Shelf, Keeping> = {
  saved: { list: listSaved, remove: ({ card }) => unsaveInterview(card.id), clear: unsaveAll, removable: always },
  history: {
    list: listReadings,
    remove: ({ card }) => removeReading(card.id),
    clear: clearReadings,
    removable: always,
  },
  offline: {
    list: () => keptInterviews([...listSaved(), ...listReadings()].map(({ card }) => card)),
    remove: ({ card, language }) => removeCopy(interviewPath(card, language)),
    clear: clearCopies,
    removable: ({ card }) => !isSaved(card.id),
  },
}

/** What is on a shelf, the latest first, as of when the page was shown or something was removed. */
export function useShelf(shelf: Shelf) {
  const { list, remove, clear, removable } = keepings[shelf]
  const [entries, setEntries] = useState(list)
  const refresh = useCallback(() => setEntries(keepings[shelf].list()), [shelf])
  // A page that is left is noted in the history after the page behind it was shown.
  useEffect(() => subscribeReadings(refresh), [refresh])
  useDidShow(refresh)
  const thenRefresh = (done: boolean) => {
    refresh()
    return done
  }
  return {
    entries,
    /** Nothing is shown because the phone refuses to say what there is. */
    unreadable: entries.length === 0 && !phoneStorage.isReadable(shelf),
    removable,
    remove: (entry: Shelved) => thenRefresh(remove(entry)),
    clear: () => thenRefresh(clear()),
  }
}
