import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSettings } from '../readSettings'

const unit = readFileSync(new URL('shanghaidoctor.service', import.meta.url), 'utf8')

/** Every value that the unit gives to a setting. */
function valuesOf(name: string): string[] {
  return unit.split('\n').flatMap((line) => (line.startsWith(`${name}=`) ? [line.slice(name.length + 1)] : []))
}

const environment = Object.fromEntries(
  valuesOf('Environment')
    .flatMap((line) => line.split(' '))
    .map((pair) => pair.split('=') as [string, string]),
)

test('the unit starts the server with settings that it understands, and waits for its stop', () => {
  const { NODE_ENV: _, ...settings } = environment
  const read = readSettings(settings)
  expect(read).toMatchObject({ logLevel: 'info', endpointDir: '/opt/shanghaidoctor/endpoint', metricsPort: 9464 })
  // A setting that readSettings does not know would change nothing.
  for (const [name, value] of Object.entries(settings)) {
    const { [name]: __, ...others } = settings
    expect(readSettings({ ...others, [name]: value })).not.toEqual(readSettings(others))
  }
  expect(Number(valuesOf('TimeoutStopSec')[0]) * 1000).toBeGreaterThan(read.stopDeadline)
  expect(read.visits.file).toMatch(`/var/lib/${valuesOf('StateDirectory')[0]}/`)
})

test('the unit runs as a user of its own without rights, for whom the machine can only be read', () => {
  const wanted = {
    DynamicUser: 'yes',
    NoNewPrivileges: 'yes',
    CapabilityBoundingSet: '',
    ProtectSystem: 'strict',
    ProtectHome: 'yes',
    PrivateTmp: 'yes',
    PrivateDevices: 'yes',
    UMask: '0077',
    StateDirectoryMode: '0700',
  }
  const found = Object.fromEntries(Object.keys(wanted).map((name) => [name, valuesOf(name).at(-1)]))
  expect(found).toEqual(wanted)
})
