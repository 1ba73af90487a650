import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { type ArticlePage, articlePageSchema } from '../wechat/articles'
import { WechatProblem } from '../wechat/wechatProblem'

/**
 * A list of articles from a file: one answer of `freepublish/batchget`, or an array of several. Throws a WechatProblem
 * where the file cannot be read or holds something else.
 */
export async function readSavedList(file: string): Promise<ArticlePage[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new WechatProblem(`${file} cannot be read (${error.code}): give the path of a saved list`)
  })
  const content = json(file, text)
  const parsed = v.safeParse(v.array(articlePageSchema), Array.isArray(content) ? content : [content])
  const shape = 'an answer of freepublish/batchget, { "item": [ … ] }, or an array of them, as docs/channel.md shows'
  if (!parsed.success) {
    const issue = parsed.issues[0]
    throw new WechatProblem(`${file}: at “${v.getDotPath(issue) ?? ''}”: ${issue.message}. The file holds ${shape}`)
  }
  if (parsed.output.every(({ item }) => item.length === 0)) {
    throw new WechatProblem(`${file} holds no article. It holds ${shape}`)
  }
  return parsed.output
}

function json(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new WechatProblem(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
