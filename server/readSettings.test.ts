import { expect, test } from 'vitest'
import { readSettings } from './readSettings'

test('everything has a default', () => {
  expect(readSettings({})).toEqual({
    host: '127.0.0.1',
    port: 8090,
    endpointDir: 'dist/endpoint',
    h5Dir: 'dist/h5',
    visits: { file: 'data/visits.sqlite', perAddress: 600, perToken: 30 },
    trustedProxies: [],
    logLevel: 'warn',
    metricsHost: '127.0.0.1',
    metricsPort: undefined,
    maxConnections: 10_000,
    stopDelay: 0,
    stopDeadline: 15_000,
  })
})

test('every variable is read; times are seconds, and milliseconds inside', () => {
  const environment = {
    HOST: '0.0.0.0',
    PORT: '0',
    ENDPOINT_DIR: '/srv/endpoint',
    H5_DIR: '/srv/h5',
    VISITS_DB: '/srv/visits.sqlite',
    DATABASE_URL: 'postgres://visits:secret@db.internal/visits',
    VISITS_PER_ADDRESS: '60',
    VISITS_PER_TOKEN: '6',
    TRUSTED_PROXIES: '10.0.0.0/8, ::1,loopback',
    LOG_LEVEL: 'info',
    METRICS_HOST: '10.0.0.5',
    METRICS_PORT: '9464',
    MAX_CONNECTIONS: '500',
    STOP_DELAY: '5',
    STOP_DEADLINE: '30',
  }
  expect(readSettings(environment)).toEqual({
    host: '0.0.0.0',
    port: 0,
    endpointDir: '/srv/endpoint',
    h5Dir: '/srv/h5',
    visits: {
      file: '/srv/visits.sqlite',
      databaseUrl: 'postgres://visits:secret@db.internal/visits',
      perAddress: 60,
      perToken: 6,
    },
    trustedProxies: ['10.0.0.0/8', '::1', 'loopback'],
    logLevel: 'info',
    metricsHost: '10.0.0.5',
    metricsPort: 9464,
    maxConnections: 500,
    stopDelay: 5000,
    stopDeadline: 30_000,
  })
})

test.each([
  ['LOG_LEVEL', 'loud', /^LOG_LEVEL=loud: give one of fatal, error, warn, info, debug, silent$/],
  ['METRICS_PORT', '70000', /^METRICS_PORT=70000: give a whole number from 0 to 65535/],
  ['METRICS_HOST', '', /^METRICS_HOST=: name the address/],
  ['MAX_CONNECTIONS', '0', /^MAX_CONNECTIONS=0: give a whole number from 1$/],
  ['STOP_DELAY', '-1', /^STOP_DELAY=-1: give a whole number of seconds from 0 to 600$/],
  ['STOP_DELAY', '15', /^STOP_DEADLINE=15: give more seconds than STOP_DELAY/],
  ['STOP_DEADLINE', '0', /^STOP_DEADLINE=0: give more seconds than STOP_DELAY/],
])('%s=%s is refused, with what to give', (name, value, message) => {
  expect(() => readSettings({ [name]: value })).toThrow(message)
})

test.each(['', 'abc', '80 90', '-1', '1.5', '65536', '0x50'])('PORT=%s is refused', (PORT) => {
  expect(() => readSettings({ PORT })).toThrow(`PORT=${PORT}`.trim())
})

test('one error names every variable that is wrong', () => {
  expect(() => readSettings({ HOST: '', PORT: 'abc' })).toThrow(/HOST=: .+\nPORT=abc: .+65535/)
})

test.each(['true', '10.0.0', '10.0.0.0/33', '::1/129', 'everyone', '127.0.0.1,x'])(
  'TRUSTED_PROXIES=%s is refused',
  (TRUSTED_PROXIES) => {
    expect(() => readSettings({ TRUSTED_PROXIES })).toThrow(/^TRUSTED_PROXIES=.+: name the proxies/)
  },
)

test.each(['0', '-1', 'many', ''])('VISITS_PER_ADDRESS=%s is refused', (VISITS_PER_ADDRESS) => {
  expect(() => readSettings({ VISITS_PER_ADDRESS })).toThrow(`VISITS_PER_ADDRESS=${VISITS_PER_ADDRESS}: give a whole`)
})

test('a wrong DATABASE_URL is refused without telling its password', () => {
  const read = () => readSettings({ DATABASE_URL: 'mysql://visits:secret@db.internal/visits' })
  expect(read).toThrow(/^DATABASE_URL=…: begin with postgres:\/\//)
})
