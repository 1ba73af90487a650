import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

/**
 * Container and leaf directives, without inline ones: those begin with a colon before any word, so that "Note:this" and
 * "a ratio of 8:a" would lose characters. remark-directive registers all three together, therefore the inline construct
 * is taken out again (github.com/remarkjs/remark-directive, micromark-extension-directive's `text`).
 */
function remarkBlockDirectives(this: Processor): undefined {
  remarkDirective.call(this)
  const extensions = this.data().micromarkExtensions ?? []
  const directives = extensions.pop()
  if (!directives || Array.isArray(directives)) throw new Error('remark-directive registers one micromark extension')
  extensions.push({ ...directives, text: {} })
}

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkBlockDirectives).freeze()

/** CommonMark with YAML front matter and block directives, as mdast with positions (github.com/syntax-tree/mdast). */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}
