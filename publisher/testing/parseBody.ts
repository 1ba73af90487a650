import type { ParsedBlock } from '../markdown/parsedBlock'
import { parseInterview } from '../markdown/parseInterview'

const frontMatter = [
  '---',
  'id: a-light',
  'headline: A light',
  'doctor: an-shili',
  'language: en',
  'datePublished: 2026-11-25',
  'digest: A sentence.',
  '---',
].join('\n')

/** The blocks and problems (`line: message`, lines of the body) of a body below right front matter. */
export function parseBody(body: string): { blocks: ParsedBlock[]; problems: string[] } {
  const { blocks, problems } = parseInterview('a-light.md', `${frontMatter}\n${body}`)
  const offset = frontMatter.split('\n').length
  return {
    blocks,
    problems: problems.map(
      ({ line, severity, message }) => `${line - offset}: ${severity === 'warning' ? 'warning: ' : ''}${message}`,
    ),
  }
}
