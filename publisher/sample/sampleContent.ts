import { departments, hospitals, type SamplePlace } from './places'
import { readProse } from './prose'
import { doctorCount, doctorFile, sampleDoctor } from './sampleDoctor'
import { interviewFiles, sampleInterview } from './sampleInterview'

export type SampleOptions = {
  interviews: number
  /** Another seed gives another collection, the same one the same. */
  seed: string
  /** `none`: readers see the publisher's own drawings; `shared`: every interview uses some of a few drawn files. */
  pictures: 'none' | 'shared'
}

export type SampleFile = { path: string; text: string }

/** How many drawn files of each use a collection with pictures shares. */
export const sharedPictures = { portrait: 6, cover: 8, figure: 8 }

export function sharedPicture(use: keyof typeof sharedPictures, number: number): string {
  return `sample-${use}-${(number % sharedPictures[use]) + 1}.webp`
}

/**
 * The text files of an invented collection, one by one. What an interview or a doctor is depends on the seed and on its
 * number alone: the first ten interviews, which are the newest, are the same in a collection of ten and of ten thousand,
 * so that what a reader fetches of them can be compared.
 */
export async function* sampleFiles({ interviews, seed, pictures }: SampleOptions): AsyncGenerator<SampleFile> {
  const prose = await readProse()
  const drawn = pictures === 'shared'
  yield { path: 'site.yaml', text: site }
  yield { path: 'hospitals.yaml', text: placesFile(hospitals) }
  yield { path: 'departments.yaml', text: placesFile(departments) }
  for (let number = 0; number < doctorCount(interviews); number++) {
    const doctor = sampleDoctor(seed, number)
    const portrait = drawn ? sharedPicture('portrait', number) : undefined
    yield { path: `doctors/${doctor.slug}.yaml`, text: doctorFile(seed, number, doctor, prose, portrait) }
  }
  for (let number = 0; number < interviews; number++) {
    const files = interviewFiles(sampleInterview(seed, number), {
      seed,
      prose,
      ...(drawn && { picture: sharedPicture }),
    })
    for (const [name, text] of files) yield { path: `interviews/${name}`, text }
  }
}

const site = `name: { en: ShanghaiDoctor, zh: 上海医生 }
tagline: { en: Long conversations with the city’s doctors, zh: 与这座城市的医生长谈 }
about:
  en: A collection made by a program, to see how the publication behaves when it is large.
  zh: 由程序生成的一批内容，用来检验规模变大之后的表现。
notice:
  en: "Generated sample content: people and hospitals are invented, and the texts mean nothing."
  zh: 程序生成的示例内容：人物与医院均属虚构，文字没有意义。
publisher: { en: Sample Publisher, zh: 示例出版方 }
correctionsEmail: corrections@example.com
`

function placesFile(places: readonly SamplePlace[]): string {
  return places
    .map(({ slug, name }) => `${slug}:\n  name: { en: ${JSON.stringify(name.en)}, zh: ${name.zh} }\n`)
    .join('')
}
