import { isDeepStrictEqual } from 'node:util'
import type { ReactNode } from 'react'
import type { DoctorPage, Feed, InterviewPage, PlacePage } from '../../contract/documents'
import { cardOfFeedItem } from '../../contract/documents'
import type { Interview } from '../../contract/interview'
import { type Language, localized } from '../../contract/language'
import type { ShareImages } from '../../contract/picture'
import { Byline } from '../../src/components/Byline'
import { drawBlock } from '../../src/components/blocks/drawnBlocks'
import { WebBlocks } from '../../src/components/blocks/WebBlocks'
import { Contents } from '../../src/components/Contents'
import { DoctorProfile } from '../../src/components/DoctorProfile'
import { DoctorRowList } from '../../src/components/DoctorRowList'
import { Around, Imprint } from '../../src/components/InterviewEnd'
import { InterviewList } from '../../src/components/InterviewList'
import { InterviewTop } from '../../src/components/InterviewTop'
import { PlaceProfile } from '../../src/components/PlaceProfile'
import { Prose } from '../../src/components/Prose'
import { ledeOf } from '../../src/components/pieces'
import { doctorListResource } from '../../src/endpoint/doctorListResource'
import { doctorPageResource } from '../../src/endpoint/doctorPageResource'
import { endpointUrl } from '../../src/endpoint/endpointUrl'
import { feedResource } from '../../src/endpoint/feedResource'
import { interviewResource } from '../../src/endpoint/interviewResource'
import { interviewPageResource, placePageResource } from '../../src/endpoint/placePageResource'
import type { Resource } from '../../src/endpoint/resource'
import { siteResource } from '../../src/endpoint/siteResource'
import { listingIn } from '../../src/hooks/useListing'
import { doctorUrl, interviewUrl, recordLinks } from '../../src/routes'
import { afterDrawing } from '../../src/storage/afterDrawing'

/** What a reader gets of a document: what is drawn, and the addresses that WeChat is handed beside it. */
export type Shown = { drawn: ReactNode; addresses?: readonly (string | undefined)[]; links?: readonly string[] }

/** A kind of document: the files that are one, how the mini-program asks for it, and what becomes of it. */
type Kind<Value> = {
  files: RegExp
  resource: (slug: string) => Resource<Value>
  show: (value: Value, language: Language) => Shown
}

/** What a page does with a document: `read` fetches, parses and keeps it, and answers nothing where it is refused. */
function kind<Value>({ files, resource, show }: Kind<Value>) {
  const open = (slug: string) => {
    const own = resource(slug)
    const read = async () => {
      const answer = await own.fetch()
      if (!answer.ok) return undefined
      // The copy is kept once the text stands.
      await new Promise<void>((stands) => afterDrawing(stands))
      return { isKept: isDeepStrictEqual(own.copy(), answer.value), show: (to: Language) => show(answer.value, to) }
    }
    return { path: own.path, read }
  }
  return { files, open }
}

const nothing = () => undefined

/** Each kind of document that pages are made of. */
export const kinds = [
  kind({
    files: /^site\.json$/,
    resource: () => siteResource(),
    show: (site, language) => ({ drawn: <Prose text={localized(site.about, language) ?? ''} /> }),
  }),
  kind({ files: /^interviews\.json$/, resource: () => feedResource(), show: showFeed }),
  kind({ files: /^interviews\/([\w-]+)\.json$/, resource: (slug) => interviewResource(slug), show: showInterview }),
  kind({
    files: /^doctors\.json$/,
    resource: () => doctorListResource({}),
    show: ({ doctors }, language) => ({
      drawn: (
        <DoctorRowList doctors={doctors} listing={{ ...listingIn(language), url: doctorUrl, place: 'hospital' }} />
      ),
    }),
  }),
  kind({ files: /^doctors\/([\w-]+)\.json$/, resource: doctorPageResource, show: showDoctor }),
  kind({
    files: /^hospitals\/([\w-]+)\.json$/,
    resource: (slug) => placePageResource('hospital', slug),
    show: (page, language) => showPlace('hospital', page, language),
  }),
  kind({
    files: /^departments\/([\w-]+)\.json$/,
    resource: (slug) => placePageResource('department', slug),
    show: (page, language) => showPlace('department', page, language),
  }),
]

function showFeed(feed: Feed, language: Language): Shown {
  const cards = feed.items.map(cardOfFeedItem)
  return {
    drawn: <InterviewList pages={[cards]} listing={listingIn(language)} end="end" onMore={nothing} />,
    addresses: feed.next_url === undefined ? [] : [endpointUrl(feedResource(feed.next_url).path)],
  }
}

function showInterview(interview: Interview, language: Language): Shown {
  const outside: string[] = []
  const article = {
    doctor: interview.doctor,
    language: interview.language,
    address: endpointUrl,
    onOutsideLink: (address: string) => outside.push(address),
    onPicture: nothing,
    onReach: nothing,
  }
  const drawing = { address: endpointUrl, dark: language === 'zh', columnWidth: 390, pixelRatio: 2 }
  const native = interview.blocks.map((block) => drawBlock(block, drawing))
  return {
    drawn: (
      <>
        <InterviewTop
          interview={interview}
          address={endpointUrl}
          doctorUrl={doctorUrl(interview.doctor.slug)}
          versionUrl={(to) => interviewUrl({ key: interview.slug, language: to })}
        />
        <WebBlocks
          piece={{ first: 0, blocks: interview.blocks }}
          article={article}
          lede={ledeOf(interview.blocks)}
          marked={-1}
        />
        <Contents sections={interview.sections} language={language} current={0} onChoose={nothing} />
        <Around interview={interview} listing={listingIn(language)} />
        <Imprint interview={interview} />
        <Byline doctor={interview.doctor} address={endpointUrl} url={doctorUrl(interview.doctor.slug)} />
      </>
    ),
    addresses: [
      ...sharedAddresses(interview.shareImages),
      interview.audio && endpointUrl(interview.audio.src),
      ...native.flatMap((block) => (block.kind === 'figure' ? [block.src, block.preview] : [])),
    ],
    links: [
      ...valuesOf(interview.blocks, 'href'),
      ...[interview.sourceUrl, interview.officialAccountUrl].filter((address) => address !== undefined),
    ],
  }
}

function showDoctor(page: DoctorPage, language: Language): Shown {
  return {
    drawn: <DoctorProfile page={page} listing={listingIn(language)} links={recordLinks} />,
    addresses: sharedAddresses(page.shareImages),
  }
}

function showPlace(place: 'hospital' | 'department', page: PlacePage, language: Language): Shown {
  return {
    drawn: (
      <PlaceProfile
        kind={place}
        page={page}
        interviews={[page.interviews]}
        end="end"
        onMore={nothing}
        listing={listingIn(language)}
        links={recordLinks}
      />
    ),
    addresses: [...sharedAddresses(page.shareImages), ...nextAddress(page)],
  }
}

function nextAddress({ next }: InterviewPage): string[] {
  return next === undefined ? [] : [endpointUrl(interviewPageResource(next).path)]
}

const sharedAddresses = (images: ShareImages | undefined) =>
  images ? [images.message, images.timeline].map(endpointUrl) : []

/** The texts under a key, however deep. */
function valuesOf(value: unknown, key: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && typeof inner === 'string' ? [inner] : valuesOf(inner, key),
  )
}
