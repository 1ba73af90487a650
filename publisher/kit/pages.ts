import { escapeHtml } from './escapeHtml'
import type { KitEntry, KitVersion } from './kitEntry'
import { cardSnippet, linkSnippet } from './snippets'

/** The folder of the interviews' pages, inside the kit. */
export const pagesFolder = 'interviews'

/** What the pages say beside the interviews. `code` and `picture` answer with a path inside the kit, where there is one. */
export type PageContext = {
  readonly appId: string | undefined
  readonly endpointUrl: string
  readonly code: (entry: KitEntry) => string | undefined
  readonly picture: (version: KitVersion) => string | undefined
  /** What is incomplete, in words: of everything, and of the kit as a whole. */
  readonly notes: { readonly everywhere: readonly string[]; readonly once: readonly string[] }
}

/** The words that lead from an article to its interview, in the article's language. */
const linkWords = { en: 'Read this interview in our mini-program', zh: '在小程序中阅读这篇访谈' }
const languageNames = { en: 'English 英文', zh: 'Chinese 中文' }

/** The list of all interviews, newest first. */
export function indexPage(entries: readonly KitEntry[], context: PageContext): string {
  const rows = entries.map((entry) => {
    const [original] = entry.versions
    const code = context.code(entry) ? 'code 有小程序码' : 'no code yet 暂无小程序码'
    return `<li><a href="${pagesFolder}/${pageName(entry)}">${escapeHtml(original?.headline ?? entry.slug)}</a>
<span>${escapeHtml(entry.doctor)} · ${entry.datePublished} · ${code}</span></li>`
  })
  return page(
    'Channel kit 公众号素材',
    `<h1>Channel kit <span lang="zh">公众号素材</span></h1>
<p>What to put into an article of the official account, so that it leads to the same interview in the mini-program.<br>
<span lang="zh">把这些内容放进公众号文章，读者就能打开小程序里的同一篇访谈。</span></p>
${notesHtml([...context.notes.everywhere, ...context.notes.once])}
<ul class="list">
${rows.join('\n')}
</ul>`,
  )
}

/** Everything for one interview. */
export function entryPage(entry: KitEntry, context: PageContext): string {
  const [original] = entry.versions
  const code = fromPage(context.code(entry))
  return page(
    original?.headline ?? entry.slug,
    `<p><a href="../index.html">← All interviews <span lang="zh">全部访谈</span></a></p>
<h1>${escapeHtml(original?.headline ?? entry.slug)}</h1>
<p class="by">${escapeHtml(entry.doctor)} · ${entry.datePublished}</p>
${notesHtml(context.notes.everywhere)}
<h2>Mini-program code <span lang="zh">小程序码</span></h2>
${
  code
    ? `<p><img class="code" src="${escapeHtml(code)}" alt="Mini-program code"></p>
<p><a href="${escapeHtml(code)}" download>Save the picture <span lang="zh">保存图片</span></a></p>`
    : '<p>Not made yet. <span lang="zh">尚未生成。</span></p>'
}
${entry.versions.map((version) => versionHtml(version, context)).join('\n')}`,
  )
}

/** The file of an entry's page. */
export const pageName = ({ slug }: KitEntry): string => `${slug}.html`

const fromPage = (path: string | undefined): string | undefined => path && `../${path}`

function versionHtml(version: KitVersion, context: PageContext): string {
  const { language, headline, path } = version
  const picture = fromPage(context.picture(version))
  const words = linkWords[language]
  return `<section>
<h2>${languageNames[language]}</h2>
<h3>In WeChat’s editor: Insert → Mini Program <span lang="zh">公众号编辑器：插入小程序</span></h3>
${copied('Path 小程序路径', path)}
${copied('Title 卡片标题', headline)}
${
  picture
    ? `<p class="label">Picture 卡片图片</p>
<p><img class="card" src="${escapeHtml(picture)}" alt="Picture of the card"></p>
<p><a href="${escapeHtml(picture)}" download>Save the picture <span lang="zh">保存图片</span></a></p>`
    : ''
}
<h3>As HTML <span lang="zh">用代码插入</span></h3>
${copied('Card 小程序卡片', cardSnippet(version, context))}
${copied('Words 文字链接', linkSnippet(version, words, context))}
</section>`
}

function copied(label: string, text: string): string {
  return `<p class="label">${escapeHtml(label)}</p>
<div class="copied"><pre>${escapeHtml(text)}</pre><button type="button">Copy 复制</button></div>`
}

function notesHtml(notes: readonly string[]): string {
  return notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('\n')
}

const style = `
:root { --paper: #fbfbf8; --tint: #edeee9; --ink: #16181b; --ink3: #63666a; --line: #dadbd4; --accent: #b3281a; color-scheme: light dark }
@media (prefers-color-scheme: dark) { :root { --paper: #111315; --tint: #1f2326; --ink: #e7e4dd; --ink3: #989790; --line: #2d3135; --accent: #f2846b } }
body { margin: 0 auto; padding: 24px 20px 64px; max-width: 44rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere }
h1 { font: 600 2rem/1.2 ui-serif, Georgia, "Songti SC", "Noto Serif CJK SC", serif; margin: 1rem 0 .5rem }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; padding-top: .75rem; border-top: 2px solid var(--ink) }
h3 { font-size: 1rem; margin: 1.75rem 0 .5rem }
a { color: var(--accent) }
.list { list-style: none; margin: 1.5rem 0; padding: 0 }
.list li { border-top: 1px solid var(--line); padding: .75rem 0 }
.list a { display: block; font: 600 1.125rem/1.35 ui-serif, Georgia, "Songti SC", "Noto Serif CJK SC", serif; color: var(--ink); padding: .375rem 0 }
.list span, .by, .label { color: var(--ink3); font-size: .875rem }
.label { margin: 1rem 0 .25rem }
.note { background: var(--tint); border-left: 3px solid var(--accent); padding: .75rem 1rem }
.copied { display: flex; gap: .5rem; align-items: flex-start }
pre { flex: 1; margin: 0; padding: .625rem .75rem; background: var(--tint); white-space: pre-wrap; font: .875rem/1.5 ui-monospace, Menlo, monospace }
button { min-height: 44px; padding: 0 .875rem; border: 1px solid var(--line); background: none; color: var(--ink); font: inherit; font-size: .875rem; cursor: pointer; white-space: nowrap }
[download] { display: inline-block; padding: .625rem 0 }
@media (max-width: 30rem) { .copied { flex-direction: column; align-items: stretch } .copied button { align-self: flex-start } }
.code { width: 215px; max-width: 100% } .card { width: 300px; max-width: 100% }
`

/** Copies the text beside the button; where the browser does not let it, the text is selected to be copied by hand. */
const script = `
document.addEventListener('click', async ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return
  const text = target.previousElementSibling
  try {
    await navigator.clipboard.writeText(text.textContent)
    target.textContent = 'Copied 已复制'
  } catch {
    getSelection().selectAllChildren(text)
    target.textContent = 'Selected: press Ctrl+C 已选中，请按 Ctrl+C'
  }
})
`

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
<script>${script}</script>
</body>
</html>
`
}
