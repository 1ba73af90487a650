import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { defaultLimits } from '../limits'
import { readSettings } from '../readSettings'
import { programs } from './bundle'

/** What docs/operating.md tells operators to write and to run, held against the server. */
const guide = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8')

test('the programs that it runs are those of the bundle', () => {
  const named = [...guide.matchAll(/\/server\/([\w-]+)\.cjs/g)].map(([, name]) => name)
  expect(new Set(named)).toEqual(new Set(['visits-backup', 'visits-move']))
  expect(Object.keys(programs)).toEqual(expect.arrayContaining(named))
})

test('its proxies lead to where the server listens, and nginx tells it who asks and lets through what it takes', () => {
  const { host, port } = readSettings({})
  const [, nginx = ''] = /```nginx\n([^`]+)```/.exec(guide) ?? []
  expect(nginx).toContain(`proxy_pass http://${host}:${port};`)
  expect(guide).toContain(`reverse_proxy ${host}:${port}`)
  expect(nginx).toContain('proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;')
  const kilobytes = Number(/client_max_body_size (\d+)k;/.exec(nginx)?.[1])
  expect(kilobytes * 1024).toBeGreaterThan(defaultLimits.bodyLimit)
  expect(readSettings({ TRUSTED_PROXIES: /TRUSTED_PROXIES=([\d.]+)/.exec(guide)?.[1] }).trustedProxies).toHaveLength(1)
})
