import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Department, Hospital } from '../../contract/directory'
import type { Language } from '../../contract/language'
import { namePinyin } from '../../publisher/documents/namePinyin'
import type {
  Publication,
  PublishedDoctor,
  PublishedInterview,
  PublishedVersion,
} from '../../publisher/documents/publication'
import { parseInterview, parseTranslation } from '../../publisher/markdown/parseInterview'
import { doctorRecordSchema, placeRecordsSchema } from '../../publisher/records/directoryRecords'
import { parseYaml } from '../../publisher/records/parseYaml'
import { sampleDoctor, sampleInterview, samplePublication } from '../../publisher/testing/samplePublication'

/**
 * A content folder without its pictures, as far as search is made of it. One file after the other: only what search needs
 * stays in memory. Throws where a file is not sound.
 */
export function readPublication(contentDir: string): Publication {
  const read = (...names: string[]) => readFileSync(path.join(contentDir, ...names), 'utf8')
  const places = (name: string) => sound(parseYaml(placeRecordsSchema, read(name), { file: name }).value, name)
  const [hospitals, departments] = [places('hospitals.yaml'), places('departments.yaml')]
  const place = (records: typeof hospitals, slug: string): Hospital & Department => ({
    slug,
    name: sound(records[slug], slug).name,
  })
  const doctors = readdirSync(path.join(contentDir, 'doctors'))
    .sort()
    .map((file): PublishedDoctor => {
      const record = sound(parseYaml(doctorRecordSchema, read('doctors', file), { file }).value, file)
      const pinyin = record.name.zh && namePinyin(record.name.zh)
      return {
        ...sampleDoctor,
        ...record,
        slug: file.replace('.yaml', ''),
        ...(pinyin && { pinyin }),
        hospital: place(hospitals, record.hospital),
        department: place(departments, record.department),
        portrait: sampleDoctor.portrait,
      }
    })
  const bySlug = new Map(doctors.map((doctor) => [doctor.slug, doctor]))
  const names = readdirSync(path.join(contentDir, 'interviews')).sort()
  const interviews = new Map<string, PublishedInterview>()
  const version = (language: Language, headline: string, digest: string, blocks: PublishedVersion['blocks']) => ({
    ...sampleInterview(1).versions[0],
    language,
    headline,
    digest,
    blocks,
    blockCount: blocks.length,
  })
  for (const file of names.filter((name) => !/\.(en|zh)\.md$/.test(name))) {
    const { frontMatter, blocks } = parseInterview(file, read('interviews', file))
    const front = sound(frontMatter, file)
    const doctor = sound(bySlug.get(front.doctor), front.doctor)
    const { id, datePublished, language, headline, digest } = front
    const slug = file.replace('.md', '')
    const versions: PublishedInterview['versions'] = [version(language, headline, digest, blocks)]
    interviews.set(slug, { ...sampleInterview(1), id, slug, datePublished, doctor, versions })
  }
  for (const file of names.filter((name) => /\.(en|zh)\.md$/.test(name))) {
    const { frontMatter, blocks } = parseTranslation(file, read('interviews', file))
    const { headline, digest } = sound(frontMatter, file)
    const [slug, language] = file.split('.')
    const interview = sound(interviews.get(slug ?? ''), file)
    interview.versions.push(version(language === 'zh' ? 'zh' : 'en', headline, digest, blocks))
  }
  const byDate = (one: PublishedInterview, other: PublishedInterview) =>
    one.datePublished < other.datePublished
      ? -1
      : one.datePublished > other.datePublished
        ? 1
        : one.id < other.id
          ? -1
          : 1
  return { ...samplePublication([...interviews.values()].sort(byDate)), doctors }
}

function sound<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`${name} is not sound: npm run content says why`)
  return value
}
