import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { delimiter, join, resolve } from 'node:path'
import type { Server } from './server'

/** Where nginx is, from PATH, and where Debian puts what only root runs; undefined where it is not installed. */
export function findNginx(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders
    .map((folder) => join(folder, 'nginx'))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/**
 * nginx as it serves such files best, with one worker, as the server beside it has one thread: files kept open, sendfile,
 * a log line a request. Debian's has no brotli; the answer is the file with `.br` at its end, by its address without, so
 * that the same bytes travel. Its headers are the ones given.
 */
export function nginxConfig(options: {
  folder: string
  endpointDir: string
  port: number
  headers: Record<string, string>
}): string {
  const { folder, endpointDir, port, headers } = options
  const added = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`)
  return `daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log warn;
worker_rlimit_nofile 65536;
events { worker_connections 4096; }
http {
  access_log ${folder}/access.log combined;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  sendfile on;
  tcp_nopush on;
  tcp_nodelay on;
  server_tokens off;
  keepalive_requests 1000000000;
  open_file_cache max=20000 inactive=1h;
  open_file_cache_valid 1h;
  types { }
  default_type "application/json; charset=utf-8";
  server {
    listen 127.0.0.1:${port};
    root ${resolve(endpointDir)};
    location /v1/ {
      rewrite ^(.*)$ $1.br break;
      ${added.join('\n      ')}
    }
  }
}
`
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  if (address === null || typeof address === 'string') throw new Error('a port has a number')
  probe.close()
  await once(probe, 'close')
  return address.port
}

/** Starts nginx on a free port with a configuration of its own; resolves when it answers. */
export async function startNginx(
  program: string,
  options: { folder: string; endpointDir: string; headers: Record<string, string> },
): Promise<Server> {
  await mkdir(options.folder, { recursive: true })
  const port = await freePort()
  const config = join(options.folder, 'nginx.conf')
  await writeFile(config, nginxConfig({ ...options, port }))
  const child = spawn(program, ['-c', config, '-p', options.folder], { stdio: ['ignore', 'ignore', 'inherit'] })
  const exit = once(child, 'exit')
  const url = `http://127.0.0.1:${port}`
  while (child.exitCode === null) {
    const answers = await fetch(url).then(
      () => true,
      () => false,
    )
    if (answers) break
  }
  if (child.exitCode !== null || child.pid === undefined) throw new Error(`nginx ended with code ${child.exitCode}`)
  return {
    name: 'nginx',
    url,
    pid: child.pid,
    async stop() {
      child.kill('SIGTERM')
      await exit
    },
  }
}
