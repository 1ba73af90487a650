import { type PersonName, personName } from './names'
import { departments, hospitals, posts, type SampleDepartment, type SamplePlace } from './places'
import type { Prose } from './prose'
import { choice, choices, randomOf, wholeNumber } from './random'
import type { SampleLanguage } from './sampleLanguage'

/** Interviews follow each other in seasons: ten in one hospital, with four doctors of two of its departments. */
export const seasonLength = 10
const doctorsOfSeason = 4

export type SampleDoctor = {
  slug: string
  name: PersonName
  hospital: SamplePlace
  department: SampleDepartment
  formOfAddress: 'doctor' | 'professor'
}

/** How many doctors a collection of `interviews` interviews has. */
export function doctorCount(interviews: number): number {
  return Math.ceil(interviews / seasonLength) * doctorsOfSeason
}

/** Doctor `number` of a collection, from 0: the same whatever its size. */
export function sampleDoctor(seed: string, number: number): SampleDoctor {
  const season = Math.floor(number / doctorsOfSeason)
  const random = randomOf(seed, 'season', season)
  const hospital = choice(hospitals, random)
  const departmentsOfSeason = choices(departments, 2, random)
  const department = departmentsOfSeason[number % doctorsOfSeason < doctorsOfSeason / 2 ? 0 : 1]
  if (!department) throw new Error('there are more than two departments')
  const own = randomOf(seed, 'doctor', number)
  const name = personName(own)
  const { formOfAddress } = choice(posts, own)
  const slug = `${name.en.toLowerCase().replace(/ /g, '-')}-${number + 1}`
  return { slug, name, hospital, department, formOfAddress }
}

/** Which doctor of a season of four is asked in each of its ten interviews: some often, some once. */
const turns = [0, 1, 0, 2, 1, 0, 2, 0, 3, 1]

/**
 * The doctor of interview `number`, from 0, the newest. From the third season on one interview in thirty returns to a
 * doctor of another season, never of the newest: the first ten interviews and their doctors are complete by themselves.
 */
export function doctorOfInterview(seed: string, number: number): number {
  const season = Math.floor(number / seasonLength)
  const turn = turns[number % seasonLength] ?? 0
  const random = randomOf(seed, 'choice of doctor', number)
  const returns = season >= 2 && turn === 3 && random() < 0.33
  const from = returns ? wholeNumber(1, season - 1, random) : season
  return from * doctorsOfSeason + (returns ? wholeNumber(0, doctorsOfSeason - 1, random) : turn)
}

/** A doctor's record as editors write it. `portrait` is a file of `images/`, if there are pictures. */
export function doctorFile(
  seed: string,
  number: number,
  doctor: SampleDoctor,
  prose: Record<SampleLanguage, Prose>,
  portrait: string | undefined,
): string {
  const random = randomOf(seed, 'record', number)
  const { name, hospital, department, formOfAddress } = doctor
  const { post } = choice(
    posts.filter((candidate) => candidate.formOfAddress === formOfAddress),
    random,
  )
  const degrees = random() < 0.5 ? 'MD' : random() < 0.7 ? 'MD, PhD' : 'MD, MPH'
  const topics = choices(department.topics, wholeNumber(2, 4, random), random)
  const biography = (language: SampleLanguage) => {
    const paragraph = () => prose[language].paragraph(wholeNumber(30, 60, random), name[language], random)
    return [`  ${language}:`, ...[paragraph(), paragraph()].map((text) => `    - ${JSON.stringify(text)}`)]
  }
  const alt = `{ en: "Placeholder drawing, for Dr. ${name.en}", zh: "示意画，代替${name.zh}医生的照片" }`
  return [
    `name: { en: ${name.en}, zh: ${name.zh} }`,
    `formOfAddress: ${formOfAddress}`,
    `degrees: [${degrees}]`,
    `post: { en: "${post.en}", zh: ${post.zh} }`,
    `department: ${department.slug}`,
    `hospital: ${hospital.slug}`,
    ...(portrait ? [`portrait: { file: ${portrait}, alt: ${alt} }`] : []),
    'biography:',
    ...biography('en'),
    ...biography('zh'),
    'expertise:',
    ...topics.map(({ en, zh }) => `  - { en: "${en}", zh: ${zh} }`),
    '',
  ].join('\n')
}
