import type { Publication, PublishedDoctor, PublishedInterview } from '../documents/publication'
import type { EncodedPicture, ShareFiles } from '../pictures/pictureFile'

export const samplePicture: EncodedPicture = {
  width: 750,
  height: 500,
  originalWidth: 800,
  originalHeight: 533,
  placeholder: 'data:image/webp;base64,',
  files: [
    { name: 'a-1-375.webp', width: 375, path: 'cache/375.webp' },
    { name: 'a-2-750.webp', width: 750, path: 'cache/750.webp' },
  ],
}

export const sampleShareImages: ShareFiles = {
  message: { name: 'a-1-share-600.jpg', path: 'cache/share-600.jpg' },
  timeline: { name: 'a-2-share-500.jpg', path: 'cache/share-500.jpg' },
}

export const sampleDoctor: PublishedDoctor = {
  slug: 'an-shili',
  formerSlugs: [],
  name: { en: 'An Shili', zh: '安示例' },
  formOfAddress: 'doctor',
  degrees: ['MD'],
  post: { en: 'Chief physician', zh: '主任医师' },
  department: { slug: 'thoracic-surgery', name: { en: 'Thoracic surgery', zh: '胸外科' } },
  hospital: { slug: 'river-hospital', name: { en: 'River Hospital', zh: '江畔医院' } },
  biography: { en: ['One paragraph.'] },
  expertise: [],
  portrait: samplePicture,
  portraitAlt: { en: 'A portrait', zh: '肖像' },
}

/** An interview in English with number `number`, published on that day of 2026. */
export function sampleInterview(number: number, changes: Partial<PublishedInterview> = {}): PublishedInterview {
  const date = new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10)
  return {
    id: `i${number}`,
    slug: `interview-${number}`,
    formerSlugs: [],
    datePublished: date,
    dateModified: date,
    doctor: sampleDoctor,
    department: sampleDoctor.department,
    hospital: sampleDoctor.hospital,
    visits: 0,
    versions: [
      {
        language: 'en',
        headline: `Headline ${number}`,
        digest: `Digest ${number}.`,
        dateModified: date,
        readingMinutes: 1,
        blocks: [{ type: 'paragraph', text: ['Text.'] }],
        contentHash: `i${number}`,
        figures: [],
        cover: { picture: samplePicture, alt: 'A cover' },
      },
    ],
    ...changes,
  }
}

/** The same pictures for whatever doctors and interviews a test puts into the publication. */
export class SharedAlike extends Map<string, ShareFiles> {
  override get(): ShareFiles {
    return sampleShareImages
  }
}

export function samplePublication(interviews: PublishedInterview[]): Publication {
  return {
    site: {
      name: { en: 'ShanghaiDoctor', zh: '上海医生' },
      tagline: { en: 'Long conversations' },
      about: { en: 'Who we are.' },
      publisher: { en: 'Sample Publisher' },
      correctionsEmail: 'corrections@example.com',
    },
    hospitals: [sampleDoctor.hospital],
    departments: [sampleDoctor.department],
    endpointUrl: 'https://endpoint.example',
    pageUrls: {},
    doctors: [sampleDoctor],
    interviews,
    pictures: new Map([['river.webp', samplePicture]]),
    recordings: new Map(),
    shared: {
      doctors: new SharedAlike(),
      versions: new SharedAlike(),
      places: new Map(),
      kinds: new Map(),
    },
  }
}
