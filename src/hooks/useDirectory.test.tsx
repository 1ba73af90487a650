// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DoctorFilters } from '../../contract/doctorFilters'
import { listedUnder } from '../../contract/doctorFilters'
import { paths } from '../../contract/paths'
import { sampleDoctorCard, sampleDoctorList } from '../testing/sampleDoctors'
import { phone } from '../testing/taro'
import { blockSize, useDirectory } from './useDirectory'

beforeEach(() => phone.reset())
afterEach(() => phone.reset())

const address = (path: string) => `https://endpoint.test${path}`

/** Publishes a list, page by page; `held` pages answer when they are let go. */
function publish(list: ReturnType<typeof sampleDoctorList>, filters: DoctorFilters = {}) {
  const published = listedUnder(filters)
  phone.answers.set(address(paths.doctors(published)), { statusCode: 200, data: list })
  for (let page = 2; (page - 1) * list.pageSize < list.count; page += 1) {
    const first = (page - 1) * list.pageSize
    const doctors = Array.from({ length: Math.min(list.pageSize, list.count - first) }, (_, index) =>
      sampleDoctorCard(first + index),
    )
    phone.answers.set(address(paths.doctorsPage(published, page)), { statusCode: 200, data: { doctors } })
  }
}

function open(filters: DoctorFilters = {}) {
  const rendered = renderHook(({ filters }) => useDirectory(filters), { initialProps: { filters } })
  const now = () => rendered.result.current
  const shown = () => now().blocks.flatMap(({ cards }) => cards.map(({ slug }) => Number(slug.split('-')[1])))
  return { ...rendered, now, shown }
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)

test('the first block needs no more than the first page, and the next ones follow to the end', async () => {
  publish(sampleDoctorList(45))
  const { now, shown } = open()
  await waitFor(() => expect(shown()).toEqual(range(0, blockSize)))
  expect(phone.requests).toEqual([address('/v1/doctors.json')])
  for (let end = 2 * blockSize; end <= 50; end += blockSize) {
    await act(() => now().loadMore())
    expect(shown()).toEqual(range(0, Math.min(45, end)))
  }
  expect(now().later).toBe('end')
  expect(phone.requests).toEqual(
    [1, 2, 3].map((page) => address(page === 1 ? paths.doctors() : paths.doctorsPage({}, page))),
  )
})

test('the list of other filters is no answer, and does not keep a reader waiting', async () => {
  const told = vi.spyOn(console, 'info').mockImplementation(() => undefined)
  publish(sampleDoctorList(3), { hospital: 'sample-river-hospital' })
  const { now } = open({ hospital: 'sample-river-hospital' })
  await waitFor(() => expect(now().state).toMatchObject({ status: 'failed', error: 'invalid' }))
  const path = '/v1/doctors/hospital/sample-river-hospital.json'
  expect(told.mock.calls).toEqual([['not what the contract says', path, 'the list of other filters']])
})

test('a letter far down begins a run of its own, which grows both ways', async () => {
  publish(sampleDoctorList(45))
  const { now, shown } = open()
  await waitFor(() => expect(now().blocks).toHaveLength(1))
  act(() => now().showFrom(35))
  await waitFor(() => expect(shown()).toEqual(range(35, 45)))
  expect([now().earlier, now().later]).toEqual(['more', 'end'])
  await act(() => now().loadEarlier())
  expect(shown()).toEqual(range(25, 45))
  expect(phone.requests).toHaveLength(3)
})

test('a letter that is drawn already leaves the rows as they are', async () => {
  publish(sampleDoctorList(45))
  const { now } = open()
  await waitFor(() => expect(now().blocks).toHaveLength(1))
  const before = now().blocks
  act(() => now().showFrom(7))
  expect(now().blocks).toBe(before)
})

test('an answer for the rows of a letter that was left comes too late', async () => {
  publish(sampleDoctorList(65))
  let release = () => {}
  const slow = new Promise<{ statusCode: number; data: unknown }>((resolve) => {
    release = () => resolve({ statusCode: 200, data: { doctors: range(40, 60).map(sampleDoctorCard) } })
  })
  phone.answers.set(address(paths.doctorsPage({}, 3)), slow)
  const { now, shown } = open()
  await waitFor(() => expect(now().blocks).toHaveLength(1))
  act(() => now().showFrom(42))
  act(() => now().showFrom(0))
  await waitFor(() => expect(shown()).toEqual(range(0, blockSize)))
  await act(async () => release())
  expect(shown()).toEqual(range(0, blockSize))
})

test('what fails is said at its end, keeps what is there, and can be tried again', async () => {
  publish(sampleDoctorList(45))
  const { now, shown } = open()
  await waitFor(() => expect(now().blocks).toHaveLength(1))
  await act(() => now().loadMore())
  const page = address(paths.doctorsPage({}, 2))
  const answer = phone.answers.get(page)
  phone.answers.delete(page)
  await act(() => now().loadMore())
  expect(now().later).toBe('offline')
  expect(shown()).toEqual(range(0, 20))
  if (answer) phone.answers.set(page, answer)
  await act(() => now().loadMore())
  expect(shown()).toEqual(range(0, 30))
})

test('without network the pages of an earlier visit are read', async () => {
  publish(sampleDoctorList(45))
  const first = open()
  await waitFor(() => expect(first.now().blocks).toHaveLength(1))
  act(() => first.now().showFrom(21))
  await waitFor(() => expect(first.shown()[0]).toBe(21))
  first.unmount()
  phone.answers.clear()
  const { now, shown } = open()
  await waitFor(() => expect(now().state).toMatchObject({ status: 'ready', kept: { error: 'offline' } }))
  act(() => now().showFrom(21))
  await waitFor(() => expect(shown()).toEqual(range(21, 31)))
})

test('a field at a hospital is picked out of the field’s list, beyond its first page, too', async () => {
  const filters = { expertise: 'teaching', hospital: 'hospital-1' }
  const hospital = range(0, 60).map((position) => (position > 30 && position % 2 ? 1 : 0))
  publish(sampleDoctorList(60, { hospital, department: range(0, 60).map(() => 0) }), filters)
  const { now, shown } = open(filters)
  await waitFor(() => expect(shown()).toEqual(range(15, 25).map((half) => 2 * half + 1)))
  expect(now().selection?.count).toBe(15)
})

test('other filters show their own list, and never the one before under the new name', async () => {
  publish(sampleDoctorList(45))
  const river = { ...sampleDoctorList(3), filters: { hospital: { slug: 'river', name: { en: 'River' } } } }
  publish(river, { hospital: 'river' })
  const drawn: [hospital: string | undefined, count: number | undefined][] = []
  const { result, rerender } = renderHook(
    ({ filters }: { filters: DoctorFilters }) => {
      const directory = useDirectory(filters)
      drawn.push([filters.hospital, directory.selection?.count])
      return directory
    },
    { initialProps: { filters: {} } },
  )
  await waitFor(() => expect(result.current.selection?.count).toBe(45))
  rerender({ filters: { hospital: 'river' } })
  await waitFor(() => expect(result.current.blocks[0]?.cards).toHaveLength(3))
  expect(new Set(drawn.map(String))).toEqual(new Set([',', ',45', 'river,', 'river,3']))
})
