import { useContext, useMemo } from 'react'
import type { Language } from '../../contract/language'
import { sourceFor } from '../../contract/picture'
import { useLanguage } from '../i18n/words'
import { DarkContext } from '../theme/appearance'
import type { Article } from './blocks/blockView'
import { type Drawing, type DrawnBlock, drawBlock } from './blocks/drawnBlocks'
import { WebBlocks } from './blocks/WebBlocks'
import './blocks/Block.module.scss'
import type { Piece } from './pieces'
import { screen } from './screen'

type Properties = {
  piece: Piece
  article: Article
  /** Position of the lede, the first paragraph of an interview that no heading precedes; or -1. */
  lede: number
  /** Position of the block where the reader stopped the last time, or -1. */
  marked: number
}

/** A piece of an interview: drawn by a native component in the mini-program, by React on the web. */
export const ArticlePiece = process.env.TARO_ENV === 'weapp' ? NativePiece : WebBlocks

/** What a tap in the native component asks for; `value` is a position for pictures and quotes, an address for links. */
type Act = { act: 'picture' | 'interview' | 'outside' | 'quote'; value: string | number }

function NativePiece({ piece, article, lede, marked }: Properties) {
  const language = useLanguage()
  const dark = useContext(DarkContext)
  const { address, doctor, onQuote } = article
  // The same objects as long as they say the same: what is set anew crosses to the page's thread anew.
  const blocks = useMemo(() => drawPiece(piece, lede, { ...screen(), address, dark }), [piece, lede, address, dark])
  return (
    <article-piece
      blocks={blocks}
      first={piece.first}
      marked={marked}
      portrait={answers(piece) ? portraitOf(doctor, address, dark) : ''}
      language={language}
      quotable={onQuote !== undefined}
      onReach={({ detail }) => article.onReach(detail.block, detail.isAbove)}
      onAct={({ detail }) => acts[detail.act](article, String(detail.value))}
    />
  )
}

function drawPiece({ first, blocks }: Piece, lede: number, drawing: Drawing): DrawnBlock[] {
  return blocks.map((block, index) => {
    const drawn = drawBlock(block, drawing)
    return drawn.kind === 'text' && first + index === lede ? { ...drawn, kind: 'lede' } : drawn
  })
}

/** Whether the doctor speaks in a piece: only then does it need the portrait. */
function answers({ blocks }: Piece): boolean {
  return blocks.some((block) => block.type === 'turn' && block.byDoctor)
}

function portraitOf({ portrait }: Article['doctor'], address: Article['address'], dark: boolean): string {
  const src = portrait && sourceFor(portrait, portraitWidth, screen().pixelRatio, dark)
  return src ? address(src) : ''
}

/** In CSS pixels (`Turn.module.scss`). */
const portraitWidth = 36

const acts: Record<Act['act'], (article: Article, value: string) => void> = {
  picture: (article, value) => article.onPicture(Number(value)),
  interview: (article, value) => article.onInterviewLink?.(value),
  outside: (article, value) => article.onOutsideLink(value),
  quote: (article, value) => {
    const [position = '', part] = value.split('.')
    article.onQuote?.(Number(position), part === undefined ? undefined : Number(part))
  },
}

declare global {
  namespace JSX {
    interface IntrinsicElements {
      'article-piece': {
        blocks: object[]
        first: number
        marked: number
        portrait: string
        language: Language
        quotable: boolean
        onReach: (event: { detail: { block: number; isAbove: boolean } }) => void
        onAct: (event: { detail: Act }) => void
      }
    }
  }
}
