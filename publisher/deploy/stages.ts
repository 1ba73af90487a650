/**
 * In which order files are sent, so that whoever reads at any moment is never led to what is not there. Files lead from
 * later kinds to earlier ones: lists to documents, documents to pictures. First match wins; a kind that is not here comes
 * with the lists, after all that it may lead to.
 */
const kinds: readonly [name: string, pattern: RegExp][] = [
  ['pictures and recordings', /^\/v1\/(images|audio)\/|\.(webp|jpg|png|mp3|m4a)$/],
  ['documents', /^\/v1\/(interviews|doctors)\/[^/]+\.json(ld)?$/],
  ['documents', /^\/v1\/(schemas|search\/texts)\//],
  ['pages of places', /^\/v1\/(hospitals|departments)\/.+\//],
  ['places', /^\/v1\/(hospitals|departments)\//],
  // What terms, heads and names of the search lead to (docs/search.md): each shows an interview, a doctor or a place.
  ['rows of search', /^\/v1\/search\/(versions|doctors|places)\//],
  ['terms of search', /^\/v1\/search\/terms\//],
  ['later pages of lists', /^\/v1\/.+\/(pages|facets)\/\w+\.json$|\/sitemaps\//],
  // They name the feeds in JSON.
  ['feeds', /\.atom$/],
]
const otherwise = 'lists'

const names = [
  'pictures and recordings',
  'documents',
  'pages of places',
  'places',
  'rows of search',
  'terms of search',
  'later pages of lists',
  otherwise,
  'feeds',
]

const kindOf = (path: string): string => kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? otherwise

export type Stage<File> = { readonly name: string; readonly files: readonly File[] }

/**
 * Files in stages, each to be there in full before the next one begins: what is new before what is changed, for nothing
 * that readers can reach leads to the new before something is changed; and among both what is led to before what leads
 * there. Stages without a file are left out.
 */
export function stagesOf<File extends { readonly path: string }>(
  files: readonly File[],
  isThere: (path: string) => boolean,
): Stage<File>[] {
  const stages = [false, true].flatMap((there) =>
    names.map((name) => ({
      name: `${there ? 'Changed' : 'New'} ${name}`,
      files: files.filter(({ path }) => isThere(path) === there && kindOf(path) === name),
    })),
  )
  return stages.filter(({ files: some }) => some.length > 0)
}

/** Paths to be removed, stage by stage: what leads on before what it leads to. */
export function removalStages(paths: readonly string[]): string[][] {
  const stages = names.map((name) => paths.filter((path) => kindOf(path) === name))
  return stages.reverse().filter((some) => some.length > 0)
}
