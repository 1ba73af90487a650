import { View } from '@tarojs/components'
import type { InterviewCard } from '../../contract/interview'
import { useWords } from '../i18n/words'
import { control } from './accessibility'
import { Icon } from './Icon'
import type { InterviewListing } from './interviewListing'
import { NeighbourRow } from './NeighbourRow'
import classes from './ShelfRows.module.scss'

export type ShelfRow = {
  card: InterviewCard
  /** In the version that was read. */
  listing: InterviewListing
  /** How far it was read. */
  kicker: string
  /** Undefined where it cannot be removed, or not now. */
  onRemove?: () => void
}

/** Interviews that a reader keeps, each with how far it was read; in edit mode each with a way to remove it. */
export function ShelfRows({ rows }: { rows: readonly ShelfRow[] }) {
  const words = useWords()
  return (
    <View>
      {rows.map(({ card, listing, kicker, onRemove }) => (
        <View key={listing.url(card)} className={classes.row}>
          <View className={classes.interview}>
            <NeighbourRow card={card} listing={listing} kicker={kicker} level={2} />
          </View>
          {onRemove ? (
            <View
              className={classes.remove}
              hoverClass="pressed"
              onClick={onRemove}
              {...control('button')}
              aria-label={words.remove(listing.version(card).headline)}
            >
              <Icon name="close" size={20} />
            </View>
          ) : null}
        </View>
      ))}
    </View>
  )
}
