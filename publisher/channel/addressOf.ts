import { lastingAddress } from '../import/html/lastingAddress'
import { frontMatterAddress } from './articleAddress'

/** An article's address as the list gives it, in the form that goes into front matter; as it is, where it is none. */
export function addressOf({ url }: { readonly url: string }): string {
  return lastingAddress(url) ?? frontMatterAddress(url)
}
