import { liveEarlierDays } from './earlierDays'
import { enginePlace } from './enginePlace'
import { FaultServer } from './faultServer'
import { readPageRows } from './pageRows'
import type { Place } from './place'
import type { Setting } from './runCell'
import { webPlace } from './webPlace'

const places = { engine: async (url: string): Promise<Place> => enginePlace(url), web: webPlace }
export type PlaceName = keyof typeof places
export const placeNames = Object.keys(places) as PlaceName[]

/** A server of the published files, the phones of readers who were here before, and a place to read in. */
export async function openSetting(name: PlaceName): Promise<Setting & { close: () => Promise<void> }> {
  const server = await new FaultServer(['dist/endpoint', 'dist/h5']).start()
  const { rows, kept } = await readPageRows()
  const days = await liveEarlierDays(server.url, rows, kept)
  const place = await places[name](server.url)
  return {
    place,
    server,
    rows,
    kept,
    ...days,
    async close() {
      await place.close()
      await server.close()
    },
  }
}
