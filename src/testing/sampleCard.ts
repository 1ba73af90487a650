import type { InterviewCard } from '../../contract/interview'

/** An interview card as the endpoint publishes it, in English first and then in Chinese. */
export function sampleCard(id: string, headline = `The interview ${id}`): InterviewCard {
  return {
    id,
    slug: `${id}-in-full`,
    datePublished: '2026-11-20',
    dateModified: '2026-11-21',
    doctor: { slug: 'an-shili', name: { en: 'An Shili', zh: '安示例' }, formOfAddress: 'doctor' },
    department: { slug: 'thoracic', name: { en: 'Thoracic surgery', zh: '胸外科' } },
    hospital: { slug: 'river', name: { en: 'Sample River Hospital' } },
    cover: { sources: [], width: 800, height: 540, alt: 'A hill' },
    quote: 'One sentence.',
    versions: [
      { language: 'en', headline, digest: 'What it is about.', readingMinutes: 12 },
      { language: 'zh', headline: `访谈${id}`, digest: '内容提要。', readingMinutes: 14 },
    ],
  }
}
