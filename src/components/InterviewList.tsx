import Taro from '@tarojs/taro'
import { Fragment, memo, useEffect, useState } from 'react'
import type { InterviewCard } from '../../contract/interview'
import { useWords, type Words } from '../i18n/words'
import { InterviewRow } from './InterviewRow'
import type { InterviewListing } from './interviewListing'
import { LeadInterview } from './LeadInterview'
import { LongList } from './LongList'
import { QuoteInterlude } from './QuoteInterlude'
import { RowsEnd } from './RowsEnd'

type Properties = {
  /** The interviews in pages, as they came. */
  pages: readonly (readonly InterviewCard[])[]
  listing: InterviewListing
  end: 'more' | 'loading' | 'end' | keyof Words['failures']
  onMore: () => void
}

/**
 * So many stand at first, which is more than a screen shows; the others follow right after, so that a slow phone has
 * something to read after one small step. The web draws all at once.
 */
const firstCards = process.env.TARO_ENV === 'weapp' ? 5 : Number.POSITIVE_INFINITY

/** The newest interview large, the others in rows, a quotation now and then between them. */
export function InterviewList({ pages, listing, end, onMore }: Properties) {
  const words = useWords()
  // For the list, not for its first page: that may be drawn again, far up, and must then have its height at once.
  const [shown, setShown] = useState(firstCards)
  useEffect(() => {
    Taro.nextTick(() => setShown(Number.POSITIVE_INFINITY))
  }, [])
  return (
    <>
      <LongList name="interviews" pages={pages}>
        {(cards, index) => (
          <InterviewPage
            cards={cards}
            listing={listing}
            newest={index === 0}
            shown={index === 0 ? shown : Number.POSITIVE_INFINITY}
          />
        )}
      </LongList>
      <RowsEnd end={end} ended={words.allRead} onMore={onMore} />
    </>
  )
}

type PageProperties = { cards: readonly InterviewCard[]; listing: InterviewListing; newest: boolean; shown: number }

/** What a page shows depends on nothing but itself: it is drawn again as it was. */
const InterviewPage = memo(function InterviewPage({ cards, listing, newest, shown }: PageProperties) {
  const lead = newest ? cards[0] : undefined
  const others = lead ? cards.slice(1) : cards
  const quotedAt = (index: number) => (hasInterlude(index) ? quotedAfter(others, index) : undefined)
  return (
    <>
      {lead ? <LeadInterview card={lead} listing={listing} /> : null}
      {others.slice(0, lead ? shown - 1 : shown).map((card, index) => {
        const quoted = quotedAt(index)
        return (
          <Fragment key={card.id}>
            <InterviewRow card={card} listing={listing} ruled={!quotedAt(index - 1)} />
            {quoted ? <QuoteInterlude card={quoted} listing={listing} /> : null}
          </Fragment>
        )
      })}
    </>
  )
})

/** After rows 2, 6, 10 … */
function hasInterlude(index: number): boolean {
  return index % 4 === 1
}

/** A quotation of an interview further down, so that it says something that the rows around it do not. */
function quotedAfter(cards: readonly InterviewCard[], index: number): InterviewCard | undefined {
  return cards.slice(index + 2).find((card) => card.quote)
}
