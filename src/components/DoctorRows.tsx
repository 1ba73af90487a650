import { Text, View } from '@tarojs/components'
import { memo, useEffect } from 'react'
import type { DoctorCard } from '../../contract/directory'
import { heading } from './accessibility'
import { DoctorRow, type DoctorRowListing } from './DoctorRow'
import classes from './DoctorRows.module.scss'

type Properties = {
  /** The position in the whole list of the first row, and the rows. */
  start: number
  cards: readonly DoctorCard[]
  /** The letters of the whole list, and where each begins. */
  letters: readonly { letter: string; start: number }[]
  listing: DoctorRowListing
  /** The class and the ids of the rows of one letter, which are watched and scrolled to. */
  runClass: string
  runId: (letter: string, start: number) => string
  /** Rows are there that were not; what it gives is called when they are gone. */
  onDrawn: () => () => void
}

/** Rows of the directory that stand together, under the letters that begin among them. */
export const DoctorRows = memo(function DoctorRows({
  start,
  cards,
  letters,
  listing,
  runClass,
  runId,
  onDrawn,
}: Properties) {
  useEffect(onDrawn, [onDrawn])
  return (
    <>
      {runsOf(start, cards, letters).map((run) => (
        <View key={run.start} id={runId(run.letter, run.start)} className={`${runClass} ${classes.run}`}>
          {run.isFirst ? (
            <Text className={classes.letter} {...heading(2)}>
              {run.letter}
            </Text>
          ) : null}
          {run.cards.map((doctor, index) => (
            <DoctorRow key={doctor.slug} doctor={doctor} listing={listing} ruled={index > 0 || !run.isFirst} />
          ))}
        </View>
      ))}
    </>
  )
})

/** The rows by letter; `isFirst` where the letter begins. */
function runsOf(start: number, cards: Properties['cards'], letters: Properties['letters']) {
  return letters.flatMap(({ letter, start: begins }, index) => {
    const ends = letters[index + 1]?.start ?? Number.POSITIVE_INFINITY
    const from = Math.max(begins, start)
    const own = cards.slice(from - start, Math.max(0, ends - start))
    return own.length > 0 ? [{ letter, start: from, isFirst: from === begins, cards: own }] : []
  })
}
