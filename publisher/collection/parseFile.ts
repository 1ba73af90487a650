import { plainText } from '../../contract/blocks'
import { orderOf } from '../documents/doctorOrder'
import { namePinyin } from '../documents/namePinyin'
import { blockTexts, readingMinutes } from '../documents/readingMinutes'
import type { ParsedBlock } from '../markdown/parsedBlock'
import { type ParsedInterview, parseInterview, parseTranslation } from '../markdown/parseInterview'
import { type DoctorRecord, doctorRecordSchema } from '../records/directoryRecords'
import type { FrontMatter, TranslationFrontMatter } from '../records/frontMatter'
import { type ParsedYaml, parseYaml } from '../records/parseYaml'

/** What all checks, lists and cards need to know of an article's body. */
export type Outline = {
  /** The pictures of its figures, with their lines. */
  figures: { name: string; line: number }[]
  readingMinutes: number
  /** Its first pull quote, without marks. */
  quote?: string
}

export type YamlFields<Value> = Pick<ParsedYaml<Value>, 'value' | 'problems'> & {
  sound?: Partial<Value>
  /** `KeyLines` as JSON, which is read where a problem asks for a line: of thousands of files hardly any has one. */
  keyLines: string
}
type ArticleFields<Front> = YamlFields<Front> & Pick<ParsedInterview, 'links'> & Outline

/** What a file says, as JSON can hold it, without the blocks of an article: those are most of it and seldom asked for. */
export type FileRecords = {
  doctor: YamlFields<DoctorRecord> & {
    /** Of the Chinese name, where it has one, and the place in the directory: to read thousands of names takes a while. */
    pinyin?: string
    order?: string
  }
  interview: ArticleFields<FrontMatter>
  translation: ArticleFields<TranslationFrontMatter>
}
export type FileKind = keyof FileRecords

export type ParsedFile<Kind extends FileKind> = { record: FileRecords[Kind]; blocks?: ParsedBlock[] }

const parsers: { [Kind in FileKind]: (file: string, text: string) => ParsedFile<Kind> } = {
  doctor: (file, text) => {
    const fields = yamlFields(parseYaml(doctorRecordSchema, text, { file }))
    const name = fields.value?.name
    const pinyin = name?.zh && namePinyin(name.zh)
    return { record: { ...fields, ...(pinyin && { pinyin }), ...(name && { order: orderOf(name) }) } }
  },
  interview: (file, text) => article(parseInterview(file, text)),
  translation: (file, text) => article(parseTranslation(file, text)),
}

/** Parses one file of content. `file` is the name that its problems bear. */
export function parseFile<Kind extends FileKind>(kind: Kind, file: string, text: string): ParsedFile<Kind> {
  return parsers[kind](file, text)
}

function article<Front>({ frontMatter, blocks, links, ...rest }: ParsedInterview<Front>) {
  return { record: { ...yamlFields({ ...rest, value: frontMatter }), links, ...outlineOf(blocks) }, blocks }
}

/** Where all is right, what is sound is the value, and need not be kept twice. */
function yamlFields<Value>({ value, sound, keyLines, problems }: Omit<ParsedYaml<Value>, 'lineOf'>): YamlFields<Value> {
  return { value, ...(value === undefined && { sound }), keyLines: JSON.stringify(keyLines), problems }
}

export function outlineOf(blocks: readonly ParsedBlock[]): Outline {
  const figures = blocks.flatMap((block) =>
    block.type === 'figure' && 'file' in block.picture ? [{ name: block.picture.file, line: block.line }] : [],
  )
  const quote = blocks.find((block) => block.type === 'pullQuote')
  return {
    figures,
    readingMinutes: readingMinutes(blocks.flatMap(blockTexts)),
    ...(quote && { quote: plainText(quote.text) }),
  }
}
