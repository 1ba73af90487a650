import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo, useState } from 'react'
import type { Interview, Section } from '../../../contract/interview'
import { inLanguage } from '../../components/accessibility'
import { Blocks } from '../../components/blocks/Blocks'
import type { Article } from '../../components/blocks/blockView'
import { Contents } from '../../components/Contents'
import { Around, Imprint } from '../../components/InterviewEnd'
import { InterviewTop } from '../../components/InterviewTop'
import { Notice } from '../../components/Notice'
import { ReaderBar } from '../../components/ReaderBar'
import { Seal } from '../../components/Seal'
import { Sheet } from '../../components/Sheet'
import { TextSizes, Themes } from '../../components/TextAndPage'
import { endpointUrl } from '../../endpoint/endpointUrl'
import { isSinglePage } from '../../hooks/singlePage'
import { useSettings } from '../../hooks/useAppearance'
import { useListing } from '../../hooks/useListing'
import { useWords } from '../../i18n/words'
import { doctorUrl, interviewUrl } from '../../routes'
import { writeSettings } from '../../storage/settings'
import type { Appearance } from '../../theme/appearance'
import { Corrections } from './Corrections'
import { OfficialAccount } from './OfficialAccount'

/** The interview as it is read, with the sheets of its bar. Opened from Moments it is the text alone: nothing else acts. */
export function Reader({ interview, appearance }: { interview: Interview; appearance: Appearance }) {
  const words = useWords()
  const settings = useSettings()
  const listing = useListing(appearance.language)
  const [sheet, setSheet] = useState<'contents' | 'text'>()
  const singlePage = isSinglePage()
  const article = useMemo(() => articleOf(interview, singlePage), [interview, singlePage])
  const original = interview.versions[0]?.language

  return (
    <>
      <InterviewTop
        interview={interview}
        address={endpointUrl}
        doctorUrl={singlePage ? undefined : doctorUrl(interview.doctor.slug)}
        versionUrl={
          singlePage
            ? undefined
            : (language) =>
                interviewUrl({ key: interview.slug, language: language === original ? undefined : language })
        }
      />
      <View {...inLanguage(interview.language)}>
        <Blocks blocks={interview.blocks} sections={interview.sections} article={article} />
      </View>
      <Seal />
      {singlePage ? null : <OfficialAccount interview={interview} />}
      {singlePage ? <Notice text={words.singlePage} /> : <Around interview={interview} listing={listing} />}
      <Imprint interview={interview}>{singlePage ? null : <Corrections interview={interview} />}</Imprint>
      {singlePage ? null : (
        <ReaderBar
          readingMinutes={interview.readingMinutes}
          onContents={() => setSheet('contents')}
          onText={() => setSheet('text')}
        />
      )}
      {sheet === 'contents' ? (
        <Sheet title={words.contents} onClose={() => setSheet(undefined)}>
          <Contents
            sections={interview.sections}
            language={interview.language}
            onChoose={(section) => {
              setSheet(undefined)
              scrollTo(section)
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

function articleOf(interview: Interview, singlePage: boolean): Article {
  return {
    doctor: interview.doctor,
    language: interview.language,
    address: endpointUrl,
    onInterviewLink: singlePage ? undefined : openInterview,
    onOutsideLink: showAddress,
  }
}

function openInterview(slug: string) {
  void Taro.navigateTo({ url: interviewUrl({ key: slug }) })
}

/** A mini-program may not open other sites: the reader sees where the link leads, and can copy it. */
function showAddress(address: string) {
  void Taro.showModal({ content: address, showCancel: false })
}

function scrollTo(section: Section) {
  void Taro.pageScrollTo({ selector: `#${section.id}`, duration: 240 })
}
