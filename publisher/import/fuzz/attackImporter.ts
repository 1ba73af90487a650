import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes } from 'mdast'
import { parseInterview } from '../../markdown/parseInterview'
import { parseMarkdown } from '../../markdown/parseMarkdown'
import { hashOf, randomFrom } from '../../pictures/seededRandom'
import { readExistingFiles } from '../existingFiles'
import { findPlace } from '../findPlace'
import { convertPage } from '../importPage'
import { ImportProblem } from '../importProblem'
import { pictureSources } from '../pictures/pictureSources'
import { readSource } from '../readSource'
import { recognisePage } from '../recognisePage'
import { canary } from './hostileMarkup'
import { insertElements, mutatePage } from './mutatePage'

const pagesFolder = join(import.meta.dirname, '..', 'pages')

/** The fixtures that are attacked. */
export const pages: readonly string[] = readdirSync(pagesFolder)
  .filter((file) => file.endsWith('.html'))
  .sort()
  .map((file) => readFileSync(join(pagesFolder, file), 'utf8'))

/** How many attacks ended in which way. */
export interface Tally {
  readonly imported: number
  readonly refused: number
}

const collection = readExistingFiles(join(pagesFolder, 'no-collection'))
const noPictures = new Map<number, { readonly ratio?: string }>()

function nodesOf(root: Nodes): Nodes[] {
  return [root, ...('children' in root ? root.children.flatMap(nodesOf) : [])]
}

/** What of a Markdown file could do harm, in words; empty where nothing can. */
function harmOf(markdown: string): string[] {
  const nodes = nodesOf(parseMarkdown(markdown))
  const { frontMatter, blocks } = parseInterview('fuzz.md', markdown)
  const addresses = [frontMatter?.sourceUrl, frontMatter?.officialAccountUrl].filter((each) => each !== undefined)
  return [
    ...nodes
      .filter(({ type }) => /^(?:html|image|imageReference|definition|code|inlineCode)$/.test(type))
      .map(({ type }) => `a node of type ${type}`),
    ...nodes.flatMap((node) =>
      node.type === 'link' && !/^(?:https:\/\/|mailto:)/.test(node.url) ? [`a link to ${node.url}`] : [],
    ),
    ...addresses.filter((address) => !/^https:\/\//.test(address)).map((address) => `the address ${address}`),
    ...blocks.flatMap((block) =>
      block.type === 'figure' && 'file' in block.picture ? [`the picture ${block.picture.file}`] : [],
    ),
  ]
}

const safePath = /^(?:(?:site|hospitals|departments)\.yaml|doctors\/[a-z0-9-]+\.yaml|interviews\/[a-z0-9-]+\.md)$/

/**
 * Imports one page as the command does, without pictures and without writing. Answers whether it became an interview.
 * Throws where the importer breaks, loses words, lets something harmful through, or refuses without saying how to mend it.
 */
function attack(html: string, isStrict: boolean): boolean {
  try {
    const page = recognisePage(readSource(Buffer.from(html)))
    const sources = page.body.flatMap((item) =>
      item.type === 'figure' && item.picture ? pictureSources(item.picture, page.facts.address, undefined) : [],
    )
    const strange = sources.find(
      (source) => source.type === 'file' || (source.type === 'web' && !/^https?:$/.test(source.url.protocol)),
    )
    if (strange) throw new Error(`a picture is looked for at ${JSON.stringify(strange)}`)
    const { composed, verification } = convertPage(
      page,
      collection,
      findPlace(page, collection),
      noPictures,
      '2026-03-04',
    )
    if (verification.failures.length > 0) throw new Error(`words are lost: ${verification.failures.join('; ')}`)
    for (const [path, text] of composed.files) {
      if (!safePath.test(path)) throw new Error(`the path ${path} is none of the collection`)
      const harm = path.endsWith('.md') ? harmOf(text) : []
      if (harm.length > 0) throw new Error(`${path} holds ${harm.join(', ')}`)
      if (isStrict && text.includes(canary)) throw new Error(`${path} holds what a browser would not show`)
    }
    return true
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error
    const saysHow = /\b(?:save|write|give|add|correct|import|open|name|mend|remove)\b/i.test(error.message)
    if (!saysHow || error.message.length < 40)
      throw new Error(`a problem that does not say how to mend it: ${error.message}`)
    return false
  }
}

/**
 * Attacks the importer with mutated pages, numbers `from` to below `to`; a number always gives the same page. Every other
 * page has hostile elements between its own and nothing else, and must not bring any of their words. Throws with the
 * number of the page that does harm.
 */
export function attackImporter(from: number, to: number): Tally {
  let imported = 0
  for (let number = from; number < to; number += 1) {
    const random = randomFrom(hashOf(`import ${number}`))
    const page = pages[number % pages.length] ?? ''
    const isStrict = number % 2 === 0
    const mutated = isStrict ? insertElements(page, random) : mutatePage(page, random)
    try {
      if (attack(mutated, isStrict)) imported += 1
    } catch (error) {
      if (error instanceof Error) error.message = `mutated page ${number}: ${error.message}`
      throw error
    }
  }
  return { imported, refused: to - from - imported }
}
