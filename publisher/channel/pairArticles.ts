import type { Article } from '../wechat/articles'
import { articleAddress } from './articleAddress'
import { comparable, isSameHeadline, likenessTo, namesSomebody } from './headlines'
import type { OurVersion } from './ourVersions'

/** How it is known that an article is a version of ours: by its address, by its headline, or only by likeness. */
export type MatchedBy = 'address' | 'headline' | 'guess'
export type Pair = { readonly version: OurVersion; readonly article: Article; readonly by: MatchedBy }
export type Pairing = {
  readonly pairs: readonly Pair[]
  readonly versions: readonly OurVersion[]
  readonly articles: readonly Article[]
}

/** The likeness of headlines from which an article may be a version of ours; a title that names the doctor is nearer. */
const likely = 0.6
const nearerByName = 0.3

/**
 * Finds each article's version among ours: first by address, then by the same headline, at last by likeness, the
 * likeliest first. What is left over on either side comes back as it is. Withdrawn articles are found, never guessed.
 */
export function pairArticles(versions: readonly OurVersion[], articles: readonly Article[]): Pairing {
  const steps = [byAddress, byHeadline, byLikeness]
  return steps.reduce<Pairing>(
    (before, step) => {
      const found = step(before.versions, before.articles)
      const [taken, used] = [new Set(found.map(({ version }) => version)), new Set(found.map(({ article }) => article))]
      return {
        pairs: [...before.pairs, ...found],
        versions: before.versions.filter((version) => !taken.has(version)),
        articles: before.articles.filter((article) => !used.has(article)),
      }
    },
    { pairs: [], versions, articles },
  )
}

type Step = (versions: readonly OurVersion[], articles: readonly Article[]) => Pair[]

const keyOf = (address: string | undefined): string | undefined => {
  const parsed = address === undefined ? undefined : articleAddress(address)
  return parsed && `${parsed.form} ${parsed.key}`
}

const byAddress: Step = (versions, articles) => {
  const byKey = new Map(articles.map((article) => [keyOf(article.url), article]))
  return versions.flatMap((version): Pair[] => {
    const key = keyOf(version.link)
    const article = key === undefined ? undefined : byKey.get(key)
    return article ? [{ version, article, by: 'address' }] : []
  })
}

/** A headline that several versions share, or several articles, says nothing by itself: the doctor's name may. */
const byHeadline: Step = (versions, articles) => {
  const taken = new Set<OurVersion>()
  const byWords = new Map<string, OurVersion[]>()
  for (const version of versions) {
    const words = comparable(version.headline)
    byWords.set(words, [...(byWords.get(words) ?? []), version])
  }
  // Most titles are a headline and nothing else: only for the others every headline is looked at.
  const candidates = (title: string) =>
    byWords.get(title) ??
    [...byWords].flatMap(([words, those]) => (title.startsWith(words) || title.endsWith(words) ? those : []))
  // A living article comes before a withdrawn one: accounts withdraw an article to publish it again.
  const living = [...articles].sort((a, b) => Number(a.deleted) - Number(b.deleted))
  return living.flatMap((article): Pair[] => {
    const same = candidates(comparable(article.title)).filter(
      (version) => !taken.has(version) && isSameHeadline(article.title, version.headline, version.names),
    )
    const named = same.filter(({ names }) => namesSomebody(`${article.title} ${article.author}`, names))
    const [version, ...others] = same.length === 1 ? same : named
    if (!version || others.length > 0) return []
    taken.add(version)
    return [{ version, article, by: 'headline' }]
  })
}

const byLikeness: Step = (versions, articles) => {
  const likenesses = likenessTo(versions.map(({ headline }) => headline))
  const candidates = articles
    .filter(({ deleted }) => !deleted)
    .flatMap((article) =>
      likenesses(article.title).flatMap(([index, likeness]) => {
        const version = versions[index]
        if (!version || likeness + nearerByName < likely) return []
        const score = likeness + (namesSomebody(article.title, version.names) ? nearerByName : 0)
        return score >= likely ? [{ version, article, score }] : []
      }),
    )
    .sort((a, b) => b.score - a.score)
  const [taken, used] = [new Set<OurVersion>(), new Set<Article>()]
  return candidates.flatMap(({ version, article }): Pair[] => {
    if (taken.has(version) || used.has(article)) return []
    taken.add(version)
    used.add(article)
    return [{ version, article, by: 'guess' }]
  })
}
