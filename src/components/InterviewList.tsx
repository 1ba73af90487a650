import { Fragment, memo } from 'react'
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

/** The newest interview large, the others in rows, a quotation now and then between them. */
export function InterviewList({ pages, listing, end, onMore }: Properties) {
  const words = useWords()
  return (
    <>
      <LongList name="interviews" pages={pages}>
        {(cards, index) => <InterviewPage cards={cards} listing={listing} newest={index === 0} />}
      </LongList>
      <RowsEnd end={end} ended={words.allRead} onMore={onMore} />
    </>
  )
}

type PageProperties = { cards: readonly InterviewCard[]; listing: InterviewListing; newest: boolean }

/** What a page shows depends on nothing but itself: it is drawn again as it was. */
const InterviewPage = memo(function InterviewPage({ cards, listing, newest }: PageProperties) {
  const lead = newest ? cards[0] : undefined
  const others = lead ? cards.slice(1) : cards
  const quotedAt = (index: number) => (hasInterlude(index) ? quotedAfter(others, index) : undefined)
  return (
    <>
      {lead ? <LeadInterview card={lead} listing={listing} /> : null}
      {others.map((card, index) => {
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
