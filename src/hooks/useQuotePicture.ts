import { useCallback, useEffect, useState } from 'react'
import { type CardImage, measureOn, paintQuoteCard } from '../quoteCard/paintQuoteCard'
import { cardHeight, cardScale, cardWidth, layoutQuoteCard, type QuoteCard } from '../quoteCard/quoteCard'
import { plainColours, type ShownTheme } from '../theme/appearance'
import { exportPicture, loadImage, openQuoteCanvas, type QuoteCanvas } from './quoteCanvas'

export type QuotePicture =
  | { status: 'drawing' }
  | { status: 'ready'; path: string }
  | { status: 'failed'; error: 'undrawn' | 'slowDrawing' }

/** How long a picture may take, in ms: a reader who waits is told. */
const patience = 5000

/** A card's picture as it comes to be; `retry` draws it again. `code` is the address of a mini-program code. */
export function useQuotePicture(
  card: QuoteCard,
  theme: ShownTheme,
  code?: string,
): { picture: QuotePicture; retry: () => void } {
  const [picture, setPicture] = useState<QuotePicture>({ status: 'drawing' })
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((before) => before + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt draws the same card again
  useEffect(() => {
    let settled = false
    const settle = (outcome: QuotePicture) => {
      if (!settled) setPicture(outcome)
      settled = true
    }
    setPicture({ status: 'drawing' })
    const timer = setTimeout(() => settle({ status: 'failed', error: 'slowDrawing' }), patience)
    drawPicture(card, theme, code).then(
      (path) => settle({ status: 'ready', path }),
      (reason: unknown) => {
        console.info('the picture of a quote was not drawn', reason)
        settle({ status: 'failed', error: 'undrawn' })
      },
    )
    return () => {
      settled = true
      clearTimeout(timer)
    }
  }, [card, theme, code, attempt])

  return { picture, retry }
}

function drawPicture(card: QuoteCard, theme: ShownTheme, codeAddress?: string): Promise<string> {
  const { language } = card
  return openQuoteCanvas().then((canvas) =>
    loadCode(canvas, codeAddress).then((code) => {
      canvas.width = cardWidth * cardScale
      canvas.height = cardHeight * cardScale
      const context = canvas.getContext('2d')
      if (!context) throw new Error('the canvas does not draw')
      const parts = layoutQuoteCard(card, measureOn(context, language), code !== undefined)
      paintQuoteCard(context, parts, { language, colours: plainColours[theme], code })
      return exportPicture(canvas)
    }),
  )
}

/** A card reads as well without its code: one that does not load is left out. */
function loadCode(canvas: QuoteCanvas, address?: string): Promise<CardImage | undefined> {
  if (!address) return Promise.resolve(undefined)
  return loadImage(canvas, address).catch((reason: unknown) => {
    console.info('a card is drawn without its mini-program code', reason)
    return undefined
  })
}
