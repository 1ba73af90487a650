import { createHash } from 'node:crypto'
import path from 'node:path'

const root = path.resolve(__dirname, '..')

/**
 * The name of a CSS module's class in the build. Blocks keep readable names (`Turn-speaker`): the native template that
 * draws them in the mini-program refers to them. All other names are five characters of a hash, to keep setData small.
 */
export function cssModuleName(local: string, file: string): string {
  const folder = path.relative(root, path.dirname(file)).split(path.sep).join('/')
  const name = path.basename(file, '.module.scss')
  if (folder === 'src/components/blocks') return `${name}-${local}`
  const hash = createHash('md5').update(`${folder}/${name}/${local}`).digest('base64url').replace(/[-_]/g, '')
  // A class name does not begin with a digit.
  return hash.slice(hash.search(/[a-zA-Z]/)).slice(0, 5)
}
