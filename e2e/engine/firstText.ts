import type { Host } from './host'
import { serialDepth } from './serialDepth'

/** What had happened when a text stood on the page. Bytes are UTF-8 of the JSON of each `setData`. */
export interface FirstText {
  /** The `setData` until then, that which drew it included. */
  setDatas: number
  bytes: number
  /** The requests that had been answered by then, and how many of them one after the other. */
  requests: number
  serialDepth: number
  /** In ms of `performance.now()`. */
  drawnAt: number
}

/** Throws where no `setData` drew the text. */
export function firstTextOf({ setDataLog, requests }: Host, text: string): FirstText {
  const written = JSON.stringify(text).slice(1, -1)
  const index = setDataLog.findIndex(({ data }) => JSON.stringify(data).includes(written))
  const drawnAt = setDataLog[index]?.drawnAt
  if (drawnAt === undefined) throw new Error(`no setData drew “${text}”`)
  const until = setDataLog.slice(0, index + 1)
  const answered = requests.filter(({ answeredAt }) => answeredAt <= drawnAt)
  return {
    setDatas: until.length,
    bytes: until.reduce((sum, { bytes }) => sum + bytes, 0),
    requests: answered.length,
    serialDepth: serialDepth(answered),
    drawnAt,
  }
}
