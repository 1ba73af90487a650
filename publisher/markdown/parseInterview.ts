import type { Yaml } from 'mdast'
import type * as v from 'valibot'
import type { Problem } from '../problems/problem'
import {
  type FrontMatter,
  frontMatterSchema,
  type TranslationFrontMatter,
  translationFrontMatterSchema,
} from '../records/frontMatter'
import { type KeyLines, parseYaml } from '../records/parseYaml'
import { BlockContext, type InterviewReference } from './blockContext'
import { block } from './blocks/block'
import type { ParsedBlock } from './parsedBlock'
import { parseMarkdown } from './parseMarkdown'

export type ParsedInterview<Front = FrontMatter> = {
  file: string
  /** Undefined where something in it is wrong; then `problems` says what. */
  frontMatter: Front | undefined
  /** The keys of the front matter that are right by themselves. */
  sound: Partial<Front>
  /** The line on which a key of the front matter stands; of the front matter's beginning where it is absent. */
  lineOf: (...path: PropertyKey[]) => number
  keyLines: KeyLines
  blocks: ParsedBlock[]
  /** Links to other interviews, with their lines. */
  links: InterviewReference[]
  problems: Problem[]
}
export type ParsedTranslation = ParsedInterview<TranslationFrontMatter>

/**
 * Parses one interview of the editors' format (docs/writing-an-interview.md). `file` is the name that problems bear,
 * `text` the whole file. Never throws for what an editor wrote: everything wrong is in `problems`, all at once.
 */
export function parseInterview(file: string, text: string): ParsedInterview {
  return parse(frontMatterSchema, file, text)
}

/** As `parseInterview`, for a file that holds another language version (`slug.zh.md`) and only what differs in front. */
export function parseTranslation(file: string, text: string): ParsedTranslation {
  return parse(translationFrontMatterSchema, file, text)
}

function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  file: string,
  text: string,
): ParsedInterview<v.InferOutput<Schema>> {
  const normalized = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const root = parseMarkdown(normalized)
  const context = new BlockContext(file, normalized)
  const yaml = root.children.find((node): node is Yaml => node.type === 'yaml')
  if (!yaml) {
    context.report(root, 'there is no front matter; begin the file with a line ---, the keys, and another line ---')
  }
  const front = yaml && parseYaml(schema, yaml.value, { file, firstLine: context.lineOf(yaml) + 1 })
  const blocks = root.children.map((node) => block(node, context)).filter((parsed) => parsed !== undefined)
  const isEmpty = !root.children.some((node) => node.type !== 'yaml')
  if (isEmpty) context.report(root, 'there is no text below the front matter; write the interview')
  return {
    file,
    frontMatter: front?.value,
    sound: front?.sound ?? {},
    lineOf: front?.lineOf ?? (() => 1),
    keyLines: front?.keyLines ?? { first: 1, lines: {} },
    blocks,
    links: context.links,
    problems: [...(front?.problems ?? []), ...context.problems],
  }
}
