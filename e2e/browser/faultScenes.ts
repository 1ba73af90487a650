import { doctorsUrl, interviewUrl, pages, searchUrl, shelfUrl } from '../../src/routes'
import { bodySizes } from '../../src/theme/appearance'
import type { Scene, Subjects } from './scenes'
import type { Trouble } from './trouble'

/** What is said when something is wrong: every notice on the pages where it looks different. */

const troubles: Record<string, Trouble> = {
  offline: { kind: 'network' },
  kept: { kind: 'network', visited: true },
  '404': { kind: 'answer', status: 404 },
  '410': { kind: 'answer', status: 410 },
  '429': { kind: 'answer', status: 429, headers: { 'retry-after': '20' } },
  '429-kept': { kind: 'answer', status: 429, headers: { 'retry-after': '20' }, visited: true },
  '500': { kind: 'answer', status: 500 },
  portal: {
    kind: 'answer',
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<html>Log in to this network</html>',
  },
  newer: { kind: 'newer' },
  unknown: { kind: 'unknown' },
  storage: { kind: 'storage' },
}

const places: Record<string, (subjects: Subjects) => string> = {
  home: () => pages.interviews,
  interview: ({ interview }) => interviewUrl({ key: interview }),
  directory: () => doctorsUrl({ hospital: 'sample-river-hospital' }),
  search: () => searchUrl('breath'),
}

/** Where it is seen that the storage cannot be read. */
const storagePlaces = { library: () => pages.library, shelf: () => shelfUrl('saved') }

/** As most see it, and as it is hardest: at the largest text on the narrowest phone, in the dark. */
const looks: Record<string, Pick<Scene, 'theme' | 'language' | 'textSize' | 'width'>> = {
  en: { theme: 'light', language: 'en' },
  'zh-dark': { theme: 'dark', language: 'zh' },
  'largest-320': { theme: 'light', language: 'en', textSize: bodySizes.length - 1, width: 320 },
  'largest-320-zh-dark': { theme: 'dark', language: 'zh', textSize: bodySizes.length - 1, width: 320 },
}

export const faultScenes: Scene[] = Object.entries(troubles).flatMap(([fault, trouble]) =>
  Object.entries(trouble.kind === 'storage' ? storagePlaces : places).flatMap(([place, path]) =>
    Object.entries(looks).map(([look, how]) => ({ name: `fault-${fault}-${place}-${look}`, path, trouble, ...how })),
  ),
)
