import type { Publication, PublishedDoctor, PublishedInterview, PublishedVersion } from './publication'

/** Where the website shows what we publish, as far as content says so: `sourceUrl`, or the patterns of `pageUrls`. */
type Site = Pick<Publication, 'pageUrls'>

/** The website's page of one version of an interview. */
export function interviewPage(
  { pageUrls }: Site,
  { slug, id, versions: [original] }: PublishedInterview,
  { language, sourceUrl }: PublishedVersion,
): string | undefined {
  const { interview: pattern } = pageUrls
  const byPattern = pattern && filled(pattern, { slug, id, language })
  // A translation takes over its original's page, which is the wrong one where languages have pages of their own.
  const inherited = language !== original.language && sourceUrl === original.sourceUrl
  if (inherited && pattern?.includes('{language}')) return byPattern
  return sourceUrl ?? byPattern
}

export function doctorPage({ pageUrls }: Site, { slug }: Pick<PublishedDoctor, 'slug'>): string | undefined {
  return pageUrls.doctor && filled(pageUrls.doctor, { slug })
}

export function hospitalPage({ pageUrls }: Site, { slug }: { slug: string }): string | undefined {
  return pageUrls.hospital && filled(pageUrls.hospital, { slug })
}

export function departmentPage({ pageUrls }: Site, { slug }: { slug: string }): string | undefined {
  return pageUrls.department && filled(pageUrls.department, { slug })
}

function filled(pattern: string, words: Record<string, string>): string {
  return pattern.replace(/\{(\w+)\}/g, (placeholder, name: string) => words[name] ?? placeholder)
}
