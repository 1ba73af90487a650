import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { paths } from '../../contract/paths'

/** The folder to be replaced holds something that no run of ours wrote. */
export class NotAnEndpointError extends Error {}

const nextOf = (directory: string) => `${directory}.next`
const previousOf = (directory: string) => `${directory}.previous`

/**
 * Ends what a run that died left undone: the endpoint is where it belongs and nothing lies beside it. Throws a
 * `NotAnEndpointError` where `directory` holds something that no run of ours wrote, so that a mistyped path never costs anybody their files.
 */
export async function recoverDirectory(directory: string): Promise<void> {
  if (!(await exists(directory)) && (await exists(previousOf(directory))))
    await rename(previousOf(directory), directory)
  await rm(previousOf(directory), { recursive: true, force: true })
  await rm(nextOf(directory), { recursive: true, force: true })
  const entries = (await exists(directory)) ? await readdir(directory) : []
  if (entries.length > 0 && !(await exists(join(directory, paths.site)))) {
    throw new NotAnEndpointError(
      `${directory} holds other files than an endpoint's; empty it, or choose another ENDPOINT_DIR`,
    )
  }
}

/**
 * Lets `write` fill a new folder beside `directory`, then puts it in its place. If `write` throws, `directory` stays as
 * it was. If the process dies between the two renames, `recoverDirectory` brings the former one back.
 */
export async function replaceDirectory<Result>(
  directory: string,
  write: (next: string) => Promise<Result>,
): Promise<Result> {
  const next = nextOf(directory)
  await mkdir(dirname(directory), { recursive: true })
  await mkdir(next)
  const result = await write(next).catch(async (error: unknown) => {
    await rm(next, { recursive: true, force: true })
    throw error
  })
  if (await exists(directory)) await rename(directory, previousOf(directory))
  await rename(next, directory)
  await rm(previousOf(directory), { recursive: true, force: true })
  return result
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      return false
    },
  )
}
