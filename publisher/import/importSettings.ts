import { shanghaiDay } from '../../contract/shanghaiDay'
import type { ImportSettings } from './importPage'
import { downloadSettings } from './pictures/downloadOnce'

/**
 * `CONTENT_DIR`: where an import goes unless `--out` says so. `IMPORT_TRUSTED_HOSTS`: hosts that pictures may come from
 * although they are private, `127.0.0.1:8080`, by commas.
 */
export interface ImportEnvironment {
  readonly CONTENT_DIR?: string
  readonly IMPORT_TRUSTED_HOSTS?: string
  /** What is the official account's alone: `readWechatSettings`. */
  readonly [variable: string]: string | undefined
}

/** How an import is done today: with pictures from the network, if `online`. */
export function importSettings(environment: ImportEnvironment, online: boolean): ImportSettings {
  const trustedHosts = (environment.IMPORT_TRUSTED_HOSTS ?? '').split(',').filter(Boolean)
  return { today: shanghaiDay(new Date()), online, download: { ...downloadSettings, trustedHosts } }
}
