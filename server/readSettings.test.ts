import { expect, test } from 'vitest'
import { readSettings } from './readSettings'

test('everything has a default', () => {
  expect(readSettings({})).toEqual({
    host: '127.0.0.1',
    port: 8090,
    endpointDir: 'dist/endpoint',
    h5Dir: 'dist/h5',
  })
})

test('every variable is read', () => {
  expect(readSettings({ HOST: '0.0.0.0', PORT: '0', ENDPOINT_DIR: '/srv/endpoint', H5_DIR: '/srv/h5' })).toEqual({
    host: '0.0.0.0',
    port: 0,
    endpointDir: '/srv/endpoint',
    h5Dir: '/srv/h5',
  })
})

test.each(['', 'abc', '80 90', '-1', '1.5', '65536', '0x50'])('PORT=%s is refused', (PORT) => {
  expect(() => readSettings({ PORT })).toThrow(`PORT=${PORT}`.trim())
})

test('one error names every variable that is wrong', () => {
  expect(() => readSettings({ HOST: '', PORT: 'abc' })).toThrow(/HOST=: .+\nPORT=abc: .+65535/)
})
