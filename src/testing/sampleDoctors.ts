import type { DoctorCard } from '../../contract/directory'
import type { DoctorColumns, DoctorList } from '../../contract/documents'

/** The card of the doctor at a position. */
export function sampleDoctorCard(position: number): DoctorCard {
  return {
    slug: `doctor-${position}`,
    name: { en: `Doctor ${position}` },
    post: { en: 'Chief physician' },
    department: { en: 'Cardiology' },
    hospital: { en: 'River Hospital' },
  }
}

const place = (kind: string, number: number) => ({ slug: `${kind}-${number}`, name: { en: `${kind} ${number}` } })

/** A list of so many doctors, a letter to every seven; with `columns`, that of a field of expertise. */
export function sampleDoctorList(
  count: number,
  {
    pageSize = 20,
    hospital,
    department,
  }: { pageSize?: number } & Partial<Pick<DoctorColumns, 'hospital' | 'department'>> = {},
): DoctorList {
  const letters = Array.from({ length: Math.ceil(count / 7) }, (_, index) => {
    return { letter: String.fromCharCode(65 + index), start: index * 7 }
  })
  const columns = hospital &&
    department && {
      hospitals: [0, 1, 2].map((number) => place('hospital', number)),
      departments: [0, 1, 2].map((number) => place('department', number)),
      hospital,
      department,
    }
  return {
    site: {
      name: { en: 'ShanghaiDoctor' },
      tagline: { en: 'Long conversations' },
      about: { en: 'Who we are.' },
      publisher: { en: 'Sample Publisher' },
      correctionsEmail: 'corrections@example.com',
    },
    filters: columns ? { expertise: { slug: 'teaching', name: { en: 'Teaching' } } } : {},
    count,
    total: count,
    letters,
    facets: {},
    ...(columns && { columns }),
    pageSize,
    doctors: Array.from({ length: Math.min(count, pageSize) }, (_, position) => sampleDoctorCard(position)),
  }
}
