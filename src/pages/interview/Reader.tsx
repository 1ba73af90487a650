import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { Interview } from '../../../contract/interview'
import { ArticlePiece } from '../../components/ArticlePiece'
import { inLanguage } from '../../components/accessibility'
import { Contents } from '../../components/Contents'
import { Around, Imprint } from '../../components/InterviewEnd'
import { InterviewTop } from '../../components/InterviewTop'
import { LinkRow } from '../../components/LinkRow'
import { holds, ledeOf } from '../../components/pieces'
import { ReaderBar } from '../../components/ReaderBar'
import { SaveAndShare } from '../../components/SaveAndShare'
import { Seal } from '../../components/Seal'
import { Sheet } from '../../components/Sheet'
import { sectionAt, sectionName } from '../../components/sections'
import { TextSizes, Themes } from '../../components/TextAndPage'
import { endpointUrl } from '../../endpoint/endpointUrl'
import { tell } from '../../hooks/tell'
import { useSettings } from '../../hooks/useAppearance'
import { useInView } from '../../hooks/useInView'
import { useListing } from '../../hooks/useListing'
import { scrollToBlock, useReading } from '../../hooks/useReading'
import { useSaving } from '../../hooks/useSaving'
import { useTranslation } from '../../hooks/useTranslation'
import { useWords } from '../../i18n/words'
import { type Quote, quoteAt } from '../../quoteCard/quoteAt'
import { doctorUrl, pages } from '../../routes'
import { writeSettings } from '../../storage/settings'
import type { Appearance } from '../../theme/appearance'
import { articleOf } from './articleOf'
import { Corrections } from './Corrections'
import { Listen } from './Listen'
import { OfficialAccount } from './OfficialAccount'
import { QuoteSharing } from './QuoteSharing'
import { usePieces } from './usePieces'
import { useVersions } from './useVersions'

/** What stands after the last word. */
const endId = 'end'

type Properties = {
  interview: Interview
  /** How often it was read. */
  visits?: number
  appearance: Appearance
  /** The block to arrive at, where a link names one. */
  arrival?: number
}

/** The interview as it is read, with the sheets of its bar. Opened from Moments it is the text alone: nothing else acts. */
export function Reader({ interview, visits, appearance, arrival }: Properties) {
  const words = useWords()
  const settings = useSettings()
  const listing = useListing(appearance.language)
  const [sheet, setSheet] = useState<'contents' | 'text'>()
  const { singlePage } = appearance
  const { pieces, whole } = usePieces(interview.blocks)
  const { place, marked, onReach, onEnd } = useReading(interview, whole, arrival)
  // Who scrolls to the end in one sweep passes no paragraph at the reading line; nor does a short text's last one reach it.
  useInView(endId, whole, onEnd)
  const [quote, setQuote] = useState<Quote>()
  const article = useMemo(
    () =>
      articleOf(interview, singlePage, {
        onReach,
        onQuote: (position, part) => setQuote(quoteAt(interview.blocks, position, part)),
      }),
    [interview, singlePage, onReach],
  )
  const section = sectionAt(interview.sections, place.block)
  const versions = useVersions(interview)
  useTranslation(interview.language, versions.languages, versions.open)
  const { saved, toggle } = useSaving(interview)
  const onSave = () => {
    const problem = toggle()
    if (problem) tell(words.savingProblems[problem], words.ok)
  }

  return (
    <>
      <InterviewTop
        interview={interview}
        visits={visits}
        address={endpointUrl}
        listen={singlePage || !interview.audio ? null : <Listen interview={interview} audio={interview.audio} />}
        doctorUrl={doctorUrl(interview.doctor.slug)}
        versionUrl={versions.url}
      />
      <View {...inLanguage(interview.language, 'article')}>
        {pieces.map((piece) => (
          <ArticlePiece
            key={piece.first}
            piece={piece}
            article={article}
            lede={ledeOf(interview.blocks)}
            marked={holds(piece, marked) ? marked : -1}
          />
        ))}
      </View>
      {whole ? (
        <>
          <Seal id={endId} />
          {singlePage ? null : <SaveAndShare saved={saved} onSave={onSave} />}
          <OfficialAccount site={interview.site} url={interview.officialAccountUrl} />
          {singlePage ? null : <Around interview={interview} listing={listing} />}
          <Imprint interview={interview}>
            {singlePage ? null : (
              <>
                <Corrections interview={interview} />
                <LinkRow label={words.about} url={pages.about} />
              </>
            )}
          </Imprint>
        </>
      ) : null}
      {singlePage ? null : (
        <ReaderBar
          section={sectionName(interview.sections, section, words)}
          place={place}
          saved={saved}
          onSave={onSave}
          onContents={() => setSheet('contents')}
          onText={() => setSheet('text')}
        />
      )}
      {quote ? (
        <QuoteSharing interview={interview} quote={quote} appearance={appearance} onClose={() => setQuote(undefined)} />
      ) : null}
      {sheet === 'contents' ? (
        <Sheet title={words.contents} onClose={() => setSheet(undefined)}>
          <Contents
            sections={interview.sections}
            language={interview.language}
            current={section}
            onChoose={({ firstBlock }) => {
              setSheet(undefined)
              scrollToBlock(firstBlock)
            }}
          />
        </Sheet>
      ) : null}
      {sheet === 'text' ? (
        <Sheet title={words.textAndPage} onClose={() => setSheet(undefined)} veil={false}>
          <TextSizes chosen={settings.textSize} onChoose={(textSize) => writeSettings({ textSize })} />
          <Themes chosen={settings.theme} onChoose={(theme) => writeSettings({ theme })} />
        </Sheet>
      ) : null}
    </>
  )
}
