import { decodePage } from './html/decodePage'
import { readArticlePage } from './html/readArticlePage'
import { readHtmlPage } from './html/readHtmlPage'
import { ImportProblem } from './importProblem'
import { readTextPage, type SourceKind, type SourcePage } from './sourcePage'

export const sourceKinds = ['text', 'page', 'article'] as const satisfies readonly SourceKind[]

const readers: { readonly [Kind in SourceKind]: (source: string) => SourcePage } = {
  text: readTextPage,
  page: readHtmlPage,
  article: readArticlePage,
}

/** What a file is by its content: HTML begins with a tag, and WeChat's articles have a place for their text. */
function kindOf(source: string): SourceKind {
  if (!/^\s*<(?:!doctype|!--|\?xml|[a-z][a-z0-9]*[\s/>])/i.test(source)) return 'text'
  const isArticle = /\bid\s*=\s*["']?(?:js_content|js_article|activity-name)\b/.test(source)
  return isArticle || /\bvar\s+msg_title\b|\bcgiDataNew\b|secitptpage/.test(source) ? 'article' : 'page'
}

/**
 * Reads a saved page of any source. `kind` says what it is where that is not to be recognised. Throws an ImportProblem
 * for what is no page.
 */
export function readSource(bytes: Uint8Array, kind?: SourceKind): SourcePage {
  const source = decodePage(bytes)
  if (
    /^(?:From|MIME-Version|Subject|Content-Type|Snapshot-Content-Location):[\s\S]*?multipart\/related/i.test(
      source.slice(0, 2000),
    )
  ) {
    throw new ImportProblem(
      'this is a web archive (MHTML): save the page once more, as “Webpage, Complete” or “Webpage, HTML only”',
    )
  }
  if (source.startsWith('%PDF-') || source.startsWith('PK\u0003\u0004')) {
    throw new ImportProblem(
      'this is a PDF or a Word document: save the page itself from the browser, as “Webpage, Complete”, or its text as a plain text file',
    )
  }
  if (source.startsWith('bplist')) {
    throw new ImportProblem('this is a web archive of Safari: save the page once more, as “Page Source”')
  }
  return readers[kind ?? kindOf(source)](source)
}
