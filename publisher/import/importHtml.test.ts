import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainText, type Span } from '../../contract/blocks'
import type { ParsedBlock } from '../markdown/parsedBlock'
import { parseInterview } from '../markdown/parseInterview'
import { temporaryFolder } from '../testing/contentFolder'
import { importPage } from './importPage'
import { readSource } from './readSource'
import { offline } from './testing/importText'
import { withByline } from './withByline'

const page = (file: string) => readSource(readFileSync(join(import.meta.dirname, 'pages', file)))

async function imported(file: string, byline?: string) {
  const folder = await temporaryFolder()
  const source = byline === undefined ? page(file) : withByline(page(file), byline)
  const { verification, kept, report, slug } = await importPage(source, folder, offline)
  const text = readFileSync(join(folder, 'interviews', `${slug}.md`), 'utf8')
  const { frontMatter, blocks, problems } = parseInterview(slug, text)
  const [doctor = ''] = readdirSync(join(folder, 'doctors'))
  const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8')
  return {
    verification,
    kept,
    report,
    slug,
    text,
    frontMatter,
    blocks,
    problems,
    doctor: read('doctors', doctor),
    read,
  }
}

type Plain<Block extends ParsedBlock> = (block: Block) => unknown
type PlainByType = { readonly [Type in ParsedBlock['type']]: Plain<Extract<ParsedBlock, { type: Type }>> }

/** Blocks without emphasis, links and pictures: what a page saved as text can say. */
const plainByType: PlainByType = {
  paragraph: ({ text }) => plainText(text),
  list: ({ items, ordered }) => ({ ordered, items: items.map(plainText) }),
  heading: ({ text, level, number }) => ({ heading: text, level, number }),
  pullQuote: ({ text }) => ({ quote: plainText(text) }),
  figure: ({ caption }) => ({ figure: caption }),
  turn: ({ role, speaker, content }) => ({ role, speaker, content: content.map(plain) }),
  divider: () => 'divider',
}

function plain<Type extends ParsedBlock['type']>(block: Extract<ParsedBlock, { type: Type }>): unknown {
  const write: Plain<Extract<ParsedBlock, { type: Type }>> = plainByType[block.type as Type]
  return write(block)
}

test.each(['full', 'chinese'])(
  'the page “%s” is the same interview whether it was saved as text or as HTML',
  async (name) => {
    const [text, html] = [await imported(`${name}.txt`), await imported(`${name}.html`)]
    expect(html.blocks.map(plain)).toEqual(text.blocks.map(plain))
    const { sourceUrl, ...frontMatter } = html.frontMatter ?? {}
    expect(frontMatter).toEqual(text.frontMatter)
    expect(sourceUrl).toMatch(/^https:/)
    expect(html.doctor).toBe(text.doctor)
    for (const file of ['site.yaml', 'hospitals.yaml', 'departments.yaml'])
      expect(html.read(file)).toBe(text.read(file))
  },
)

const spansOf = (block: ParsedBlock): readonly Span[] =>
  block.type === 'paragraph' || block.type === 'pullQuote'
    ? block.text
    : block.type === 'turn'
      ? block.content.flatMap(spansOf)
      : []

test.each([
  {
    file: 'full.html',
    marks: [
      { type: 'emphasis', text: '#speed' },
      { type: 'strong', text: 'three' },
      { type: 'link', text: 'rules', href: 'https://sampledoctor.example/rules.htm' },
      { type: 'emphasis', text: 'shortest' },
    ],
  },
  { file: 'chinese.html', marks: [{ type: 'strong', text: '人体' }] },
  {
    file: 'article-english.html',
    marks: [
      { type: 'strong', text: 'nobody is allowed to correct it' },
      { type: 'link', text: 'an earlier piece', href: 'https://mp.weixin.qq.com/s/SampleSampleSample0002' },
    ],
  },
  // Beside the full stop “**” would not close: the stop is left outside.
  { file: 'article-135.html', marks: [{ type: 'strong', text: '漏了十一年' }] },
])('of $file, emphasis and links are kept', async ({ file, marks }) => {
  const { blocks } = await imported(file)
  expect(blocks.flatMap(spansOf).filter((span) => typeof span !== 'string')).toEqual(marks)
})

test.each(['full.html', 'chinese.html', 'article-english.html', 'article-135.html', 'article-xiumi.html'])(
  'of %s every word has its place, and nothing of its scripts',
  async (file) => {
    const { verification, kept, problems, text, doctor } = await imported(file)
    expect(kept).toBe(true)
    expect(verification.unplaced).toEqual([])
    expect(verification.wordsPlaced).toBe(verification.wordsInSource)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(`${text}${doctor}`).not.toMatch(/javascript:|never text|<\w|onclick|Hidden menu/)
  },
)

test.each([
  {
    file: 'article-english.html',
    shapes: [
      ...[
        'figure The door of ward four, in winter',
        'paragraph',
        'paragraph',
        'heading 2 Four minutes',
        'paragraph',
        'pullQuote',
      ],
      ...[
        'heading 2 A list on the wall',
        'list',
        'paragraph',
        'figure ',
        'heading 2 Questions and answers',
        'question',
        'answer',
      ],
    ],
  },
  {
    file: 'article-135.html',
    shapes: [
      ...[
        'heading 2 雨天的走廊',
        'paragraph',
        'figure 走廊尽头的窗 示例摄影',
        'heading 2 慢的学问',
        'paragraph',
        'paragraph',
      ],
      ...['pullQuote', 'heading 2 问答', 'question 记者', 'answer'],
    ],
  },
  {
    file: 'article-xiumi.html',
    shapes: [
      ...[
        'paragraph',
        'paragraph',
        'heading 2 铅笔的长度',
        'paragraph',
        'figure 抽屉里的铅笔',
        'heading 2 再见的方式',
        'paragraph',
      ],
    ],
  },
])('the article $file becomes typed blocks', async ({ file, shapes }) => {
  const { blocks } = await imported(file)
  const shown = blocks.map((block) => {
    if (block.type === 'heading') return `heading ${block.level} ${block.text}`
    if (block.type === 'figure') return `figure ${block.caption ?? ''}`
    return block.type === 'turn' ? `${block.role} ${block.speaker ?? ''}`.trim() : block.type
  })
  expect(shown).toEqual(shapes)
})

test('an article brings its date, its author and its address', async () => {
  const { frontMatter, read, report } = await imported('article-english.html')
  expect(frontMatter).toMatchObject({
    headline: 'The Clock Above the Door',
    datePublished: '2025-03-06',
    editor: 'Ann Sample',
    officialAccountUrl:
      'https://mp.weixin.qq.com/s?__biz=MzIAAAAAAA==&mid=2247480001&idx=1&sn=0123456789abcdef0123456789abcdef',
  })
  expect(read('site.yaml')).toContain('officialAccount:\n  name: { en: SampleDoctor }\n')
  expect(report).toContain('the article’s author, “Ann Sample”, is entered as its editor')
  expect(report).toContain('Not placed\n  a video of a channel\n')
})

test('a title that begins with the doctor’s name loses it, any other stays whole', async () => {
  expect((await imported('article-135.html')).frontMatter?.headline).toBe('把听诊器还给时间')
  expect((await imported('article-xiumi.html')).frontMatter?.headline).toBe('专访｜二十七支铅笔')
})

test('a byline that the page lacks may be given', async () => {
  const source = page('article-xiumi.html')
  const without = { ...source, lines: source.lines.filter(({ text }) => !text.startsWith('林小满')) }
  await expect(importPage(without, await temporaryFolder(), offline)).rejects.toThrow('give it with --byline')
  const byline = '林小满，主治医师，儿科，示例外滩儿童医院'
  const { slug, verification } = await importPage(withByline(without, byline), await temporaryFolder(), offline)
  expect(slug).toBe('lin-xiaoman-zhuan-fang-er-shi-qi-zhi-qian-bi')
  expect(verification.wordsPlaced).toBe(verification.wordsInSource)
})

test('pictures are not to be had without a network: each figure says so and keeps its words', async () => {
  const { blocks, report } = await imported('full.html')
  const figures = blocks.filter((block) => block.type === 'figure')
  expect(figures.map(({ alt }) => alt)).toEqual([
    'Picture 1 of the page, still to be supplied',
    'Portrait in a bright corridor',
    'Picture 3 of the page, still to be supplied',
    'Picture 4 of the page, still to be supplied',
    'An empty corridor, lamps on',
    'Picture 6 of the page, still to be supplied',
  ])
  expect(report).toContain('Pictures\n  0 of 6 are in images/.\n')
})

test('a page cannot command the terminal through its report', async () => {
  const html = readFileSync(join(import.meta.dirname, 'pages', 'article-135.html'), 'utf8')
  const hostile = html.replace('data-src="https://mmbiz', 'data-src="&#27;[2J\u202ehttps://mmbiz')
  const { report } = await importPage(readSource(Buffer.from(hostile)), await temporaryFolder(), offline)
  expect(report).toContain('picture 1 is missing (�[2J�https')
})
