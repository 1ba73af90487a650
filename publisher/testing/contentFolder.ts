import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { onTestFinished } from 'vitest'

/** Files of a content folder by path; a file that is undefined is left out. */
export type ContentFiles = Record<string, string | Buffer | undefined>

const frontMatter = {
  id: 'light',
  headline: 'A light',
  doctor: 'an-shili',
  language: 'en',
  datePublished: '2026-11-20',
  digest: 'A sentence.',
}

/** A small content folder without a fault: one doctor, one interview, no pictures. */
export const soundContent = {
  'site.yaml': [
    'name: { en: ShanghaiDoctor, zh: 上海医生 }',
    'tagline: { en: Long conversations, zh: 长谈 }',
    'about: { en: Who we are., zh: 我们是谁。 }',
    'publisher: { en: Sample Publisher, zh: 示例出版方 }',
    'correctionsEmail: corrections@example.com',
  ].join('\n'),
  'hospitals.yaml': 'river-hospital:\n  name: { en: River Hospital, zh: 江畔医院 }',
  'departments.yaml': 'thoracic-surgery:\n  name: { en: Thoracic surgery, zh: 胸外科 }',
  'doctors/an-shili.yaml': doctorFile(),
  'interviews/a-light.md': interviewFile(),
} satisfies ContentFiles

/** A doctor's record; `lines` are added below, from line 6 on. */
export function doctorFile(...lines: string[]): string {
  return [
    'name: { en: An Shili, zh: 安示例 }',
    'formOfAddress: doctor',
    'post: { en: Chief physician, zh: 主任医师 }',
    'department: thoracic-surgery',
    'hospital: river-hospital',
    ...lines,
  ].join('\n')
}

/**
 * An interview in English. `keys` replace or add to its front matter, whose keys stand on the lines 2 (`id`),
 * 3 (`headline`), 4 (`doctor`), 5 (`language`), 6 (`datePublished`), 7 (`digest`) and 8 on.
 */
export function interviewFile(keys: Record<string, string> = {}, body = 'Text.'): string {
  return markdownFile({ ...frontMatter, ...keys }, body)
}

/** A translation, with its front matter on the lines 2 (`headline`), 3 (`digest`) and 4 on. */
export function translationFile(keys: Record<string, string> = {}, body = '正文。'): string {
  return markdownFile({ headline: '一盏灯', digest: '摘要。', ...keys }, body)
}

/** `count` interviews of one doctor, numbered from the oldest, one a day. */
export function interviewFiles(count: number): ContentFiles {
  const files = Array.from({ length: count }, (_, index): [string, string] => {
    const number = index + 1
    const datePublished = new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10)
    return [`interviews/interview-${number}.md`, interviewFile({ id: `i${number}`, datePublished })]
  })
  return Object.fromEntries(files)
}

/** A plain picture as JPEG, in pixels. */
export function jpeg(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#8a9a8e' } })
    .jpeg()
    .toBuffer()
}

/** Writes a content folder, called `content`, into a new temporary folder; answers where it is. */
export async function writeContent(files: ContentFiles): Promise<string> {
  const contentDir = join(await temporaryFolder(), 'content')
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue
    await mkdir(dirname(join(contentDir, path)), { recursive: true })
    await writeFile(join(contentDir, path), content)
  }
  return contentDir
}

/** A new folder that is removed when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'publisher-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

function markdownFile(keys: Record<string, string>, body: string): string {
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${value}`)
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`
}
