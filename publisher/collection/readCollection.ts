import { readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import * as v from 'valibot'
import { slugSchema } from '../../contract/identifiers'
import { type Language, languages } from '../../contract/language'
import type { Problem } from '../problems/problem'
import { noProgress, type Progress } from '../progress'
import { type DoctorRecord, placeRecordsSchema, siteRecordSchema } from '../records/directoryRecords'
import type { FrontMatter, TranslationFrontMatter } from '../records/frontMatter'
import { lineFinder, parseYaml } from '../records/parseYaml'
import type { Collection, DoctorFile, RecordFile } from './collection'
import { type KnownFile, parsedFiles } from './parsedFiles'
import type { FileRecords, YamlFields } from './parseFile'
import { withBlocks } from './withBlocks'

const doctorName = /^(?<slug>.+)\.yaml$/
const interviewName = new RegExp(`^(?<slug>[^.]+)(?:\\.(?<language>${languages.join('|')}))?\\.md$`)

/** The file beside which an import has left the source's version (docs/importing.md); undefined for any other file. */
function editedBesideSource(name: string): string | undefined {
  const [, slug, extension] = /^([^.]+)\.upstream\.(md|yaml)$/.exec(name) ?? []
  return slug && `${slug}.${extension}`
}

export type ReadOptions = {
  /** Where parsed files are kept between runs; without it all are parsed. */
  cacheDir?: string
  progress?: Progress
}

/**
 * Reads and parses a content folder (docs/writing-an-interview.md). A file that is missing or wrong becomes a problem
 * of the collection. Throws only where the disk does. The blocks of an article are
 * read from its file again when they are asked for, and throw where it was changed since.
 */
export async function readCollection(
  contentDir: string,
  { cacheDir, progress = noProgress }: ReadOptions = {},
): Promise<Collection> {
  const folder = basename(resolve(contentDir))
  const strayFiles: Problem[] = []
  const named = <Groups>(names: string[], directory: string, pattern: RegExp, example: string) =>
    names.flatMap((name) => {
      const groups = pattern.exec(name)?.groups
      const file = `${folder}/${directory}/${name}`
      if (groups && v.is(slugSchema, groups.slug)) return [{ name, file, groups: groups as Groups }]
      const edited = editedBesideSource(name)
      if (edited) {
        const message = `the source has changed and ${edited} has been edited too: take over from this file what is right, then remove it; readers see ${edited} until then`
        strayFiles.push({ file, line: 1, severity: 'warning', message })
        return []
      }
      const message = `cannot be published under this name; call it ${example}, in lower-case letters, digits and hyphens`
      strayFiles.push({ file, line: 1, severity: 'error', message })
      return []
    })
  const doctorFiles = named<{ slug: string }>(
    await namesIn(join(contentDir, 'doctors')),
    'doctors',
    doctorName,
    'doctor-slug.yaml',
  )
  const articleFiles = named<{ slug: string; language?: Language }>(
    await namesIn(join(contentDir, 'interviews')),
    'interviews',
    interviewName,
    'slug.md, or slug.zh.md and slug.en.md for a translation',
  )
  const sources = [
    ...doctorFiles.map(({ name, file }) => ({
      kind: 'doctor' as const,
      path: join(contentDir, 'doctors', name),
      file,
    })),
    ...articleFiles.map(({ name, file, groups }) => ({
      kind: groups.language ? ('translation' as const) : ('interview' as const),
      path: join(contentDir, 'interviews', name),
      file,
    })),
  ]
  const parsed = await parsedFiles(sources, cacheDir, progress)
  const articles = articleFiles.map(({ file, groups: { slug, language } }, index) => {
    const known = parsed[doctorFiles.length + index]
    return language
      ? { translation: articleFile<TranslationFrontMatter, { language: Language }>({ file, slug, language }, known) }
      : { interview: articleFile<FrontMatter>({ file, slug }, known) }
  })
  return {
    folder,
    site: await readRecord(contentDir, 'site.yaml', siteRecordSchema),
    hospitals: await readRecord(contentDir, 'hospitals.yaml', placeRecordsSchema),
    departments: await readRecord(contentDir, 'departments.yaml', placeRecordsSchema),
    doctors: doctorFiles.map(({ file, groups: { slug } }, index) => doctorFile({ file, slug }, parsed[index])),
    interviews: articles.flatMap(({ interview }) => interview ?? []),
    translations: articles.flatMap(({ translation }) => translation ?? []),
    imageNames: await namesIn(join(contentDir, 'images')),
    audioNames: await namesIn(join(contentDir, 'audio')),
    strayFiles,
  }
}

/** The fields of a YAML file, whose kind the caller knows. */
function yamlFields<Value>(known: KnownFile | undefined): Omit<RecordFile<Value>, 'file'> {
  if (!known) throw new Error('every file is parsed')
  const { value, sound, keyLines, problems } = known.record as YamlFields<Value>
  const lineOf = (...path: PropertyKey[]) => lineFinder(JSON.parse(keyLines))(...path)
  return { value, sound: sound ?? value ?? {}, lineOf, problems }
}

function doctorFile(place: { file: string; slug: string }, known: KnownFile | undefined): DoctorFile {
  const { pinyin, order = '' } = (known?.record ?? {}) as Partial<FileRecords['doctor']>
  return { ...yamlFields<DoctorRecord>(known), ...place, order, ...(pinyin && { pinyin }) }
}

function articleFile<Front, More = unknown>(
  place: { file: string; slug: string } & More,
  known: KnownFile | undefined,
) {
  const { value, ...fields } = yamlFields<Front>(known)
  if (!known || !('links' in known.record)) throw new Error(`${place.file} is an article`)
  const { links, figures, readingMinutes, quote } = known.record
  const outline = {
    links,
    figures,
    readingMinutes,
    ...(quote !== undefined && { quote }),
    contentHash: known.hash,
  }
  return withBlocks({ ...place, frontMatter: value, ...fields, ...outline }, known.readBlocks)
}

async function readRecord<Schema extends v.GenericSchema>(
  contentDir: string,
  name: string,
  schema: Schema,
): Promise<RecordFile<v.InferOutput<Schema>>> {
  const file = `${basename(resolve(contentDir))}/${name}`
  const text = await readFile(join(contentDir, name), 'utf8').catch(rejectUnlessMissing)
  if (text !== undefined) return { ...parseYaml(schema, text, { file }), file }
  const message = 'this file is missing; write it as docs/writing-an-interview.md shows'
  return {
    file,
    value: undefined,
    sound: {},
    lineOf: () => 1,
    problems: [{ file, line: 1, severity: 'error', message }],
  }
}

/** The files of a folder by name, sorted by code units; hidden files and folders are not content. */
async function namesIn(directory: string): Promise<string[]> {
  const entries = (await readdir(directory, { withFileTypes: true }).catch(rejectUnlessMissing)) ?? []
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort()
}

function rejectUnlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
  return undefined
}
