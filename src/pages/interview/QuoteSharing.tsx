import { Canvas } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { Interview } from '../../../contract/interview'
import { localized } from '../../../contract/language'
import { QuoteSheet } from '../../components/QuoteSheet'
import { pictureWay, quoteCanvasId, shareWithMenu, viewPicture } from '../../hooks/quoteCanvas'
import { useQuotePicture } from '../../hooks/useQuotePicture'
import { doctorName } from '../../i18n/doctorName'
import { useWords, wordsOf } from '../../i18n/words'
import type { Quote } from '../../quoteCard/quoteAt'
import type { QuoteCard } from '../../quoteCard/quoteCard'
import { type Appearance, shownTheme } from '../../theme/appearance'
import classes from './QuoteSharing.module.scss'

type Properties = { interview: Interview; quote: Quote; appearance: Appearance; onClose: () => void }

/** Draws the picture of a quote on a canvas out of sight, and shows it in a sheet with the way to share it. */
export function QuoteSharing({ interview, quote, appearance, onClose }: Properties) {
  const words = useWords()
  const card = useMemo(() => cardOf(interview, quote), [interview, quote])
  const { picture, retry } = useQuotePicture(card, shownTheme(appearance))
  const [way, setWay] = useState(pictureWay)
  const [trouble, setTrouble] = useState<string>()
  const onMenuFailure = () => {
    setTrouble(words.noShareMenu)
    setWay('viewer')
  }
  const onTap = (path: string) =>
    way === 'menu' ? shareWithMenu(path, onMenuFailure) : viewPicture(path, () => setTrouble(words.noViewer))
  return (
    <>
      {process.env.TARO_ENV === 'weapp' ? (
        <Canvas type="2d" id={quoteCanvasId} className={classes.canvas} aria-hidden="true" />
      ) : null}
      <QuoteSheet
        alt={`${card.quote} — ${card.name}`}
        picture={picture}
        action={way === 'press' ? undefined : { kind: way, onTap }}
        trouble={trouble}
        onRetry={retry}
        onClose={onClose}
      />
    </>
  )
}

/** The words of a card, all in the interview's language: it goes to readers whose language nobody knows. */
function cardOf(interview: Interview, quote: Quote): QuoteCard {
  const { doctor, headline, language, site } = interview
  const words = wordsOf[language]
  const name = doctorName(doctor, language)
  const place = [doctor.department.name, doctor.hospital.name].map((text) => localized(text, language))
  return {
    language,
    siteName: localized(site.name, language) ?? words.siteName,
    quote: quote.text,
    name: quote.voice === 'other' ? quote.speaker : quote.voice === 'doctor' ? name : words.interviewWith(name),
    place: quote.voice === 'other' ? '' : place.join(words.listSeparator),
    source: words.quoteFrom(headline),
    notice: words.cardNotice,
  }
}
