import type { ArtKind } from '../pictures/placeholderArt'
import type { Card } from './card'

/** The picture of a card: a file, and what it is of, which says what of it is shown; or a drawing. */
export type CardPicture = { path: string; use: 'portrait' | 'cover' } | { drawing: ArtKind; seed: string }

/** A card to be drawn in both cuts, and the stem of its files' names. */
export type CardTask = { stem: string; card: Card; picture: CardPicture }
