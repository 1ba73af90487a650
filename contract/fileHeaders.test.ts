import { expect, test } from 'vitest'
import { cacheControl, contentType, isImmutable } from './fileHeaders'
import { paths, webPaths } from './paths'

const json = 'application/json; charset=utf-8'
const minute = 'public, max-age=60, stale-while-revalidate=86400'
const forever = 'public, max-age=31536000, immutable'

test.each([
  [paths.site, json, minute],
  [paths.interviews, 'application/feed+json', minute],
  [paths.interviewsPage(12), 'application/feed+json', minute],
  [paths.interview('a-light', 'zh'), json, minute],
  [paths.interview('pages'), json, minute],
  [paths.doctors(), json, minute],
  [paths.searchText('a-light', 'en'), 'application/x-ndjson; charset=utf-8', minute],
  [paths.schema('interview'), 'application/schema+json', minute],
  [paths.image('river-0a1b2c3d-750.webp'), 'image/webp', forever],
  [paths.audio('a-map-0a1b2c3d4e.mp3'), 'audio/mpeg', forever],
  [paths.audio('a-map-0a1b2c3d4e.m4a'), 'audio/mp4', forever],
  [webPaths.sitemap, 'application/xml; charset=utf-8', minute],
  [webPaths.sitemapPart(2), 'application/xml; charset=utf-8', minute],
  [webPaths.atom, 'application/atom+xml; charset=utf-8', minute],
  [webPaths.atomPage(2), 'application/atom+xml; charset=utf-8', minute],
  [webPaths.interview('a-light', 'zh'), 'application/ld+json', minute],
  [webPaths.place('hospital', 'river-hospital'), 'application/ld+json', minute],
  ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
  ['/js/app.0a1b2c3d.js', 'text/javascript; charset=utf-8', forever],
  ['/css/app.0a1b2c3d4e5f.css', 'text/css; charset=utf-8', forever],
  ['/js/app.js', 'text/javascript; charset=utf-8', 'no-cache'],
  ['/static/images/logo.PNG', 'image/png', 'no-cache'],
  ['/LICENSE', 'application/octet-stream', 'no-cache'],
])('%s is %s, kept %s', (path, type, kept) => {
  expect([contentType(path), cacheControl(path), isImmutable(path)]).toEqual([type, kept, kept === forever])
})
