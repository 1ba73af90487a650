import { readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import * as v from 'valibot'
import { slugSchema } from '../../contract/identifiers'
import { type Language, languages } from '../../contract/language'
import { parseInterview, parseTranslation } from '../markdown/parseInterview'
import type { Problem } from '../problems/problem'
import { doctorRecordSchema, placeRecordsSchema, siteRecordSchema } from '../records/directoryRecords'
import { parseYaml } from '../records/parseYaml'
import type { Collection, RecordFile } from './collection'

const doctorName = /^(?<slug>.+)\.yaml$/
const interviewName = new RegExp(`^(?<slug>[^.]+)(?:\\.(?<language>${languages.join('|')}))?\\.md$`)

/** The file beside which an import has left the source's version (docs/importing.md); undefined for any other file. */
function editedBesideSource(name: string): string | undefined {
  const [, slug, extension] = /^([^.]+)\.upstream\.(md|yaml)$/.exec(name) ?? []
  return slug && `${slug}.${extension}`
}

/**
 * Reads and parses a content folder (docs/writing-an-interview.md). A file that is missing or wrong becomes a problem
 * of the collection. Throws only where the disk does.
 */
export async function readCollection(contentDir: string): Promise<Collection> {
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
  const read = (...path: string[]) => readFile(join(contentDir, ...path), 'utf8')

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
  const articles = await Promise.all(
    articleFiles.map(async ({ name, file, groups: { slug, language } }) => {
      const text = await read('interviews', name)
      return language
        ? { translation: { ...parseTranslation(file, text), slug, language } }
        : { interview: { ...parseInterview(file, text), slug } }
    }),
  )
  return {
    folder,
    site: await readRecord(contentDir, 'site.yaml', siteRecordSchema),
    hospitals: await readRecord(contentDir, 'hospitals.yaml', placeRecordsSchema),
    departments: await readRecord(contentDir, 'departments.yaml', placeRecordsSchema),
    doctors: await Promise.all(
      doctorFiles.map(async ({ name, file, groups: { slug } }) => {
        return { ...parseYaml(doctorRecordSchema, await read('doctors', name), { file }), file, slug }
      }),
    ),
    interviews: articles.flatMap(({ interview }) => interview ?? []),
    translations: articles.flatMap(({ translation }) => translation ?? []),
    imageNames: await namesIn(join(contentDir, 'images')),
    audioNames: await namesIn(join(contentDir, 'audio')),
    strayFiles,
  }
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
