import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import type { KitEntry, KitVersion } from './kitEntry'
import { KitProblem } from './kitProblem'
import type { Codes } from './makeCodes'
import { entryPage, indexPage, type PageContext, pageName, pagesFolder } from './pages'
import { cardSnippet, linkSnippet } from './snippets'

/** Lists the kit for other programs, and marks the folder as one of ours. */
const listName = 'kit.json'
export const codesFolder = 'codes'
const picturesFolder = 'pictures'

/**
 * Makes the folder of a kit, or finds the one of before. Throws a KitProblem where it would be published with the endpoint,
 * or holds somebody's files, which a kit would mix with and take away.
 */
export async function openKitFolder(kitDir: string, endpointDir: string): Promise<void> {
  const way = relative(resolve(endpointDir), resolve(kitDir))
  if (way !== '..' && !way.startsWith(`..${sep}`)) {
    throw new KitProblem(
      `${kitDir} is inside the endpoint, ${endpointDir}, and would be published. Choose another --out`,
    )
  }
  await mkdir(kitDir, { recursive: true })
  const names = await readdir(kitDir)
  if (names.length > 0 && !names.includes(listName)) {
    throw new KitProblem(`${kitDir} holds other files than a kit’s. Empty it, or choose another --out`)
  }
  for (const folder of [codesFolder, picturesFolder, pagesFolder])
    await mkdir(join(kitDir, folder), { recursive: true })
  if (names.length === 0) await writeFile(join(kitDir, listName), '[]\n')
}

type Written = {
  readonly kitDir: string
  readonly endpointDir: string
  readonly endpointUrl: string
  readonly appId: string | undefined
  readonly codes: Codes
  readonly notes: PageContext['notes']
}

/** Writes the pages, the list and the pictures, and takes away those of interviews that are no longer published. */
export async function writeKit(entries: readonly KitEntry[], written: Written): Promise<void> {
  const { kitDir, endpointDir, codes, ...context } = written
  const pageContext: PageContext = {
    ...context,
    code: ({ id }) => pathOfCode(codes, id),
    picture: ({ picture }) => picture && `${picturesFolder}/${basename(picture)}`,
  }
  await writePictures(entries, kitDir, endpointDir)
  await writeWhereDifferent(join(kitDir, 'index.html'), indexPage(entries, pageContext))
  const pages = new Map(entries.map((entry) => [pageName(entry), entryPage(entry, pageContext)]))
  for (const [name, html] of pages) await writeWhereDifferent(join(kitDir, pagesFolder, name), html)
  const list = entries.map((entry) => ({
    ...entry,
    code: pathOfCode(codes, entry.id),
    versions: entry.versions.map((version) => ({ ...version, ...snippets(version, context) })),
  }))
  await writeWhereDifferent(join(kitDir, listName), `${JSON.stringify(list, undefined, 2)}\n`)
  await keepOnly(join(kitDir, pagesFolder), (name) => pages.has(name))
  const ids = new Set(entries.map(({ id }) => id))
  await keepOnly(join(kitDir, codesFolder), (name) => ids.has(name.replace(/-[0-9a-f]{12}\.(jpg|png)$/, '')))
}

const pathOfCode = ({ files }: Codes, id: string): string | undefined => {
  const file = files.get(id)
  return file && `${codesFolder}/${file}`
}

const snippets = (version: KitVersion, context: Pick<Written, 'appId' | 'endpointUrl'>) => ({
  card: cardSnippet(version, context),
  link: linkSnippet(version, version.headline, context),
})

async function writePictures(entries: readonly KitEntry[], kitDir: string, endpointDir: string): Promise<void> {
  const pictures = entries.flatMap(({ versions }) => versions.flatMap(({ picture }) => picture ?? []))
  const wanted = new Map(pictures.map((picture) => [basename(picture), picture]))
  const folder = join(kitDir, picturesFolder)
  const present = new Set(await readdir(folder))
  for (const [name, picture] of wanted) {
    // A picture's name carries a hash of its content: one that is there is the same.
    if (!present.has(name)) await copyFile(join(endpointDir, picture), join(folder, name))
  }
  await keepOnly(folder, (name) => wanted.has(name))
}

async function keepOnly(folder: string, isKept: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!isKept(name)) await rm(join(folder, name), { recursive: true })
  }
}

/** A file that is as it should be keeps its time, so that an editor's copy of the folder moves only what is new. */
async function writeWhereDifferent(file: string, text: string): Promise<void> {
  const present = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return undefined
  })
  if (present !== text) await writeFile(file, text)
}
