import { expect, test } from 'vitest'
import { paths, webPaths } from '../../contract/paths'
import { removalStages, stagesOf } from './stages'

/** A path of each kind, in the order in which they are sent. */
const inOrder = [
  paths.image('river-0a1b2c3d4e-750.webp'),
  paths.audio('talk-0a1b2c3d4e.mp3'),
  paths.interview('a-light', 'zh'),
  webPaths.doctor('an-shili'),
  paths.schema('interview'),
  paths.searchText('light', 'en'),
  paths.placeInterviews('hospital', 'river', 2),
  paths.place('hospital', 'river'),
  webPaths.place('department', 'surgery'),
  paths.searchVersion(3),
  paths.searchRecords('doctors', 3),
  paths.searchTerms('light'),
  paths.interviewsPage(2),
  paths.doctorsPage({ hospital: 'river' }, 2),
  paths.doctorsFacet({}, 'expertise'),
  webPaths.sitemapPart(2),
  paths.interviews,
  paths.doctors({ hospital: 'river', department: 'surgery' }),
  paths.searchHead('lig'),
  paths.searchNames('an'),
  paths.site,
  webPaths.sitemap,
  '/v1/something-else.json',
  webPaths.atomPage(1),
  webPaths.atom,
]
const stageNames = [
  ['pictures and recordings', 2],
  ['documents', 4],
  ['pages of places', 1],
  ['places', 2],
  ['rows of search', 2],
  ['terms of search', 1],
  ['later pages of lists', 4],
  ['lists', 7],
  ['feeds', 2],
]

test.each([false, true])('what is led to is sent before what leads to it (there already: %s)', (isThere) => {
  const stages = stagesOf(inOrder.map((path) => ({ path })).reverse(), () => isThere)
  const word = isThere ? 'Changed' : 'New'
  expect(stages.map(({ name, files }) => [name, files.length])).toEqual(
    stageNames.map(([name, count]) => [`${word} ${name}`, count]),
  )
  expect(stages.flatMap(({ files }) => files.map(({ path }) => path).reverse())).toEqual(inOrder)
})

test('everything new is sent before anything changed', () => {
  const files = [paths.interviews, paths.interview('new'), paths.interview('old'), paths.doctors({ hospital: 'new' })]
  const stages = stagesOf(
    files.map((path) => ({ path })),
    (path) => !path.includes('new'),
  )
  expect(stages.map((stage) => stage.files.map(({ path }) => path))).toEqual([
    [paths.interview('new')],
    [paths.doctors({ hospital: 'new' })],
    [paths.interview('old')],
    [paths.interviews],
  ])
})

test('what leads on is removed before what it leads to', () => {
  const image = paths.image('river-0a1b2c3d4e-750.webp')
  expect(removalStages([image, paths.interview('a'), paths.doctors({ hospital: 'b' }), paths.interview('c')])).toEqual([
    [paths.doctors({ hospital: 'b' })],
    [paths.interview('a'), paths.interview('c')],
    [image],
  ])
})
