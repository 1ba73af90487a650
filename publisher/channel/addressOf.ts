import { frontMatterAddress } from './articleAddress'

/** An article's address as the list gives it, in the form that goes into front matter. */
export function addressOf({ url }: { readonly url: string }): string {
  return frontMatterAddress(url)
}
