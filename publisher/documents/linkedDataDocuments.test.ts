import { expect, test } from 'vitest'
import { paths, webPaths } from '../../contract/paths'
import { sampleDoctor, sampleInterview, samplePublication } from '../testing/samplePublication'
import { linkedDataDocuments } from './linkedDataDocuments'
import type { Publication } from './publication'

// That types and properties are schema.org's own, the compiler checks with schema-dts. Here: what they say.

const endpoint = 'https://endpoint.example'
const organization = { '@type': 'Organization', name: 'Sample Publisher' }

const dataAt = (publication: Publication, path: string): unknown => {
  const found = linkedDataDocuments(publication).find((document) => document.paths.includes(path))
  return JSON.parse(found?.body ?? 'null')
}

const person = {
  '@type': 'Person',
  '@id': `${endpoint}/v1/doctors/an-shili.jsonld`,
  name: 'An Shili',
  alternateName: ['安示例'],
  additionalType: 'https://schema.org/IndividualPhysician',
  honorificPrefix: 'Dr.',
  honorificSuffix: 'MD',
  jobTitle: 'Chief physician',
  worksFor: { '@type': 'Hospital', '@id': `${endpoint}/v1/hospitals/river-hospital.jsonld`, name: 'River Hospital' },
  affiliation: {
    '@type': 'MedicalOrganization',
    name: 'Thoracic surgery',
    parentOrganization: { '@id': `${endpoint}/v1/hospitals/river-hospital.jsonld` },
  },
  description: 'One paragraph.',
  image: `${endpoint}/v1/images/a-2-750.webp`,
}

test('an interview is an article about a doctor', () => {
  const publication = samplePublication([sampleInterview(1)])
  expect(dataAt(publication, webPaths.interview('interview-1'))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': `${endpoint}/v1/interviews/interview-1.en.jsonld`,
    headline: 'Headline 1',
    inLanguage: 'en',
    description: 'Digest 1.',
    datePublished: '2026-01-01T12:00:00+08:00',
    dateModified: '2026-01-01T12:00:00+08:00',
    image: ['a-2-750.webp', 'a-1-share-600.jpg', 'a-2-share-500.jpg'].map((name) => `${endpoint}/v1/images/${name}`),
    author: organization,
    publisher: organization,
    about: person,
    timeRequired: 'PT1M',
    isAccessibleForFree: true,
    encoding: {
      '@type': 'MediaObject',
      contentUrl: `${endpoint}/v1/interviews/interview-1.en.json`,
      encodingFormat: 'application/json',
    },
  })
})

test('original and translation name each other, and each stands on its page in its language', () => {
  const { versions, ...interview } = sampleInterview(1)
  const audio = { src: paths.audio('talk-0a1b2c3d4e.mp3'), bytes: 9000, durationSeconds: 20, by: 'A reader' }
  const original = { ...versions[0], editor: 'An editor', audio }
  const translation = {
    ...versions[0],
    language: 'zh' as const,
    headline: '一盏灯',
    translator: '译者',
    officialAccountUrl: 'https://mp.weixin.qq.com/s/a',
  }
  const publication = {
    ...samplePublication([{ ...interview, versions: [original, translation] }]),
    pageUrls: { interview: 'https://www.example.org/{language}/{slug}', doctor: 'https://www.example.org/{slug}' },
  }
  const [en, zh] = (['en', 'zh'] as const).map((language) => ({
    '@type': 'Article',
    '@id': `${endpoint}/v1/interviews/interview-1.${language}.jsonld`,
    headline: language === 'en' ? 'Headline 1' : '一盏灯',
    inLanguage: language,
    url: `https://www.example.org/${language}/interview-1`,
  }))
  expect(dataAt(publication, webPaths.interview('interview-1', 'en'))).toMatchObject({
    ...en,
    mainEntityOfPage: 'https://www.example.org/en/interview-1',
    author: { '@type': 'Person', name: 'An editor' },
    workTranslation: [zh],
    about: { url: 'https://www.example.org/an-shili' },
    audio: {
      '@type': 'AudioObject',
      contentUrl: `${endpoint}/v1/audio/talk-0a1b2c3d4e.mp3`,
      encodingFormat: 'audio/mpeg',
      duration: 'PT20S',
    },
  })
  expect(dataAt(publication, webPaths.interview('interview-1', 'zh'))).toMatchObject({
    ...zh,
    translationOfWork: en,
    translator: { '@type': 'Person', name: '译者' },
    sameAs: 'https://mp.weixin.qq.com/s/a',
    about: { name: '安示例', alternateName: ['An Shili'], jobTitle: '主任医师', worksFor: { name: '江畔医院' } },
  })
})

test('a doctor is a person, with the newest interview first', () => {
  const doctor = { ...sampleDoctor, pinyin: 'Ān Shìlì', expertise: [{ en: 'Lung nodules', zh: '肺结节' }] }
  const publication = { ...samplePublication([1, 2].map((number) => sampleInterview(number))), doctors: [doctor] }
  expect(dataAt(publication, webPaths.doctor('an-shili'))).toEqual({
    '@context': 'https://schema.org',
    ...person,
    alternateName: ['安示例', 'Ān Shìlì'],
    knowsAbout: ['Lung nodules'],
    subjectOf: [2, 1].map((number) => ({
      '@type': 'Article',
      '@id': `${endpoint}/v1/interviews/interview-${number}.en.jsonld`,
      headline: `Headline ${number}`,
      inLanguage: 'en',
    })),
  })
})

test('a hospital names its departments and its doctors', () => {
  const publication = {
    ...samplePublication([]),
    pageUrls: {
      hospital: 'https://www.example.org/hospitals/{slug}',
      department: 'https://www.example.org/departments/{slug}',
    },
  }
  expect(dataAt(publication, webPaths.place('hospital', 'river-hospital'))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Hospital',
    '@id': `${endpoint}/v1/hospitals/river-hospital.jsonld`,
    name: 'River Hospital',
    alternateName: ['江畔医院'],
    url: 'https://www.example.org/hospitals/river-hospital',
    department: [
      {
        '@type': 'MedicalOrganization',
        name: 'Thoracic surgery',
        alternateName: ['胸外科'],
        url: 'https://www.example.org/departments/thoracic-surgery',
      },
    ],
    employee: [{ '@type': 'Person', '@id': `${endpoint}/v1/doctors/an-shili.jsonld`, name: 'An Shili' }],
  })
})

test('every name that a document gives to a thing of ours is that of a document', () => {
  const interviews = [1, 2].map((number) => sampleInterview(number))
  const documents = linkedDataDocuments(samplePublication(interviews))
  const named = documents.flatMap(({ body }) => body.match(/"@id":"[^"]+"/g) ?? [])
  const published = documents.flatMap(({ paths }) => paths.map((path) => `"@id":"${endpoint}${path}"`))
  expect(named.length).toBeGreaterThan(documents.length)
  expect(published).toEqual(expect.arrayContaining(named))
})
