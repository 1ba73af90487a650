type Environment = Readonly<Record<string, string | undefined>>

/** The app id that DevTools takes for looking around. */
export const placeholderAppId = 'touristappid'

export const appIdOf = (environment: Environment): string =>
  environment.WECHAT_MINI_PROGRAM_APP_ID?.trim() || placeholderAppId

/** The mini-program's address of the endpoint; undefined where it is none. */
export function endpointOf(environment: Environment): URL | undefined {
  const setting = environment.ENDPOINT_URL ?? ''
  return URL.canParse(setting) ? new URL(setting) : undefined
}

/** The tag in git that marks a version as uploaded. */
export const tagOf = (version: string): string => `v${version}`
