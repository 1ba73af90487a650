import type { Place } from '../../contract/directory'
import { type Language, type LocalizedText, languages, localized, localizedLanguage } from '../../contract/language'
import { type CardKind, cardKinds, type PlaceKind, placeKinds } from '../../contract/paths'
import { addressedName } from '../documents/addressedName'
import {
  type PublishedDoctor,
  type PublishedInterview,
  type PublishedVersion,
  placeKey,
  type ResolvedContent,
  versionKey,
} from '../documents/publication'
import { largestFile } from '../pictures/cutSharedPictures'
import type { PublishedPicture } from '../pictures/pictureFile'
import type { ArtKind } from '../pictures/placeholderArt'
import type { Words } from './card'
import type { CardPicture, CardTask } from './cardTask'

/** What a page that is about nobody is called, besides the publication itself. */
const kindTitles: Record<Exclude<CardKind, 'home'>, LocalizedText> = {
  doctors: { en: 'Doctors', zh: '医生' },
  search: { en: 'Search', zh: '搜索' },
}

const kindDrawings: Record<CardKind, ArtKind> = { home: 'cover', doctors: 'portrait', search: 'rings' }

/** Every card of a publication, by what it stands for. */
export type Cards = {
  doctors: [key: string, card: CardTask][]
  versions: [key: string, card: CardTask][]
  places: [key: string, card: CardTask][]
  kinds: [key: CardKind, card: CardTask][]
}

/**
 * What the cards of a publication say and show. A version of an interview has one in its own language; what readers of both
 * languages share has one in both.
 */
export function cardsOf(content: ResolvedContent): Cards {
  const { doctors, interviews } = content
  return {
    doctors: doctors.map((doctor) => [doctor.slug, doctorCard(doctor, content)]),
    versions: interviews.flatMap((interview) =>
      interview.versions.map((version): [string, CardTask] => [
        versionKey(interview, version.language),
        interviewCard(interview, version, content),
      ]),
    ),
    places: placeKinds.flatMap((kind) =>
      content[`${kind}s`].map((place): [string, CardTask] => [
        placeKey(kind, place.slug),
        placeCard(kind, place, content),
      ]),
    ),
    kinds: cardKinds.map((kind) => [kind, kindCard(kind, content)]),
  }
}

function interviewCard(
  { slug, doctor, department, hospital, versions: [original] }: PublishedInterview,
  { language, headline }: PublishedVersion,
  { site }: ResolvedContent,
): CardTask {
  return {
    stem: `${slug}-${language}`,
    card: {
      subject: 'interview',
      publication: words(site.name, language),
      titles: [{ text: headline, language }],
      who: nameIn(doctor, language),
      where: [words(department.name, language), words(hospital.name, language)],
    },
    picture: pictureOf(doctor, original.cover.picture),
  }
}

/** The name in both languages, the rest in that of the name that stands first beside it. */
function doctorCard(doctor: PublishedDoctor, { site }: ResolvedContent): CardTask {
  const language: Language = doctor.name.en === undefined ? 'zh' : 'en'
  return {
    stem: doctor.slug,
    card: {
      subject: 'doctor',
      publication: words(site.name, language),
      titles: chineseFirst.flatMap((wanted) => (doctor.name[wanted] === undefined ? [] : nameIn(doctor, wanted))),
      where: [words(doctor.department.name, language), words(doctor.hospital.name, language)],
    },
    picture: pictureOf(doctor),
  }
}

function placeCard(kind: PlaceKind, { slug, name }: Place, { site }: ResolvedContent): CardTask {
  return {
    stem: slug,
    card: {
      subject: 'place',
      publication: words(site.name, name.en === undefined ? 'zh' : 'en'),
      titles: inBoth(name),
      where: [],
    },
    picture: { drawing: kind === 'hospital' ? 'cover' : 'rings', seed: slug },
  }
}

function kindCard(kind: CardKind, { site: { name, tagline } }: ResolvedContent): CardTask {
  const isHome = kind === 'home'
  return {
    stem: kind,
    card: {
      subject: 'publication',
      ...(!isHome && { publication: words(name, 'en') }),
      titles: isHome ? inBoth(name) : inBoth(kindTitles[kind]),
      where: inBoth(tagline),
    },
    picture: { drawing: kindDrawings[kind], seed: kind },
  }
}

const chineseFirst = [...languages].reverse()

/** A text in the wanted language, else in the other one. */
function words(text: LocalizedText, language: Language): Words {
  return { text: localized(text, language) ?? '', language: localizedLanguage(text, language) }
}

function inBoth(text: LocalizedText): Words[] {
  return chineseFirst.flatMap((language) => (text[language] === undefined ? [] : words(text, language)))
}

function nameIn(doctor: PublishedDoctor, language: Language): Words {
  return { text: addressedName(doctor, language), language: localizedLanguage(doctor.name, language) }
}

/** The portrait; the interview's cover where there is no portrait; the drawing for the doctor where there is neither. */
function pictureOf({ portrait }: PublishedDoctor, cover?: PublishedPicture): CardPicture {
  return portrait.isPlaceholder && cover && !cover.isPlaceholder
    ? { use: 'cover', path: largestFile(cover).path }
    : { use: 'portrait', path: largestFile(portrait).path }
}
