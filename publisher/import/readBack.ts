import type { GenericSchema } from 'valibot'
import { plainText } from '../../contract/blocks'
import type { ParsedBlock } from '../markdown/parsedBlock'
import { parseInterview } from '../markdown/parseInterview'
import { formatProblem, type Problem } from '../problems/problem'
import { doctorRecordSchema, placeRecordsSchema, siteRecordSchema } from '../records/directoryRecords'
import { parseYaml } from '../records/parseYaml'
import type { Composed } from './composeFiles'
import type { Place } from './pieces'
import { wordsOf } from './words'

/** What readers will get of the files, read again with the publisher's own parser. */
export interface ReadBack {
  /** The texts of the fields by the place that pieces of the page name. */
  readonly fields: ReadonlyMap<Place, string>
  readonly biography: readonly string[]
  /** The words of the body in order, block by block. */
  readonly blocks: readonly (readonly string[])[]
  /** What the parser finds wrong, formatted; an import with any must not be kept. */
  readonly errors: readonly string[]
}

type Content = Extract<ParsedBlock, { type: 'turn' }>['content'][number]

function wordsOfContent(block: Content): string[] {
  return block.type === 'paragraph'
    ? wordsOf(plainText(block.text))
    : block.items.flatMap((item) => wordsOf(plainText(item)))
}

type Words<Block extends ParsedBlock> = (block: Block) => string[]
type WordsByType = { readonly [Type in ParsedBlock['type']]: Words<Extract<ParsedBlock, { type: Type }>> }

const wordsByType: WordsByType = {
  paragraph: wordsOfContent,
  list: wordsOfContent,
  heading: ({ text }) => wordsOf(text),
  pullQuote: ({ text }) => wordsOf(plainText(text)),
  figure: ({ caption }) => wordsOf(caption ?? ''),
  turn: ({ speaker, content }) => [...wordsOf(speaker ?? ''), ...content.flatMap(wordsOfContent)],
  divider: () => [],
}

function wordsOfBlock<Type extends ParsedBlock['type']>(block: Extract<ParsedBlock, { type: Type }>): string[] {
  const words: Words<Extract<ParsedBlock, { type: Type }>> = wordsByType[block.type as Type]
  return words(block)
}

/** All texts inside a YAML value, joined: enough to find whether a text is there. */
function textsOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value).map(textsOf).join('\n')
}

/** Reads the composed files back. `textOf` gives a file of the collection that the import leaves as it is. */
export function readBack(composed: Composed, textOf: (path: string) => string | undefined): ReadBack {
  const yaml = <Schema extends GenericSchema>(path: string, schema: Schema) =>
    parseYaml<Schema>(schema, composed.files.get(path) ?? textOf(path) ?? '', { file: path })
  const doctor = yaml(composed.doctorFile, doctorRecordSchema)
  const site = yaml('site.yaml', siteRecordSchema)
  const departments = yaml('departments.yaml', placeRecordsSchema)
  const hospitals = yaml('hospitals.yaml', placeRecordsSchema)
  const interview = parseInterview(composed.interviewFile, composed.files.get(composed.interviewFile) ?? '')
  const { frontMatter } = interview
  const isError = ({ severity }: Problem) => severity === 'error'
  return {
    fields: new Map<Place, string>([
      ['siteName', textsOf(site.value?.name)],
      ['tagline', textsOf(site.value?.tagline)],
      ['headline', frontMatter?.headline ?? ''],
      ['datePublished', frontMatter?.datePublished ?? ''],
      ['dateModified', frontMatter?.dateModified ?? ''],
      ['visits', String(frontMatter?.visits ?? '')],
      ['editor', frontMatter?.editor ?? ''],
      ['name', textsOf(doctor.value?.name)],
      ['degrees', textsOf(doctor.value?.degrees)],
      ['post', textsOf(doctor.value?.post)],
      ['department', textsOf(departments.value?.[doctor.value?.department ?? ''])],
      ['hospital', textsOf(hospitals.value?.[doctor.value?.hospital ?? ''])],
    ]),
    biography: wordsOf(textsOf(doctor.value?.biography)),
    blocks: interview.blocks.map((block) => wordsOfBlock(block)),
    errors: [site, departments, hospitals, doctor, interview]
      .flatMap(({ problems }) => problems)
      .filter(isError)
      .map(formatProblem),
  }
}
