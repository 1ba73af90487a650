import pRetry from 'p-retry'
import { type DownloadSettings, downloadOnce } from './downloadOnce'
import { PictureProblem } from './pictureProblem'

/** Downloads a file; what may pass is tried again after pauses that double and vary. Throws a PictureProblem. */
export function download(address: URL, referer: string | undefined, settings: DownloadSettings): Promise<Buffer> {
  return pRetry(() => downloadOnce(address, referer, settings), {
    retries: settings.retries,
    factor: 2,
    minTimeout: settings.pause,
    randomize: true,
    shouldRetry: ({ error }) => error instanceof PictureProblem && error.mayPass,
  })
}
