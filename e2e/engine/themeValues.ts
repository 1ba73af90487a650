import type { Dist } from './readDist'

export type Theme = 'light' | 'dark'

type ThemeFile = Record<Theme, Record<string, string>>

/**
 * Replaces the `@name` variables of a configuration by the values of `theme.json` for one theme
 * (miniprogram/dev/framework/ability/darkmode.html). Throws on a name the file does not have.
 */
export function withThemeValues<Config>(config: Config, dist: Dist, theme: Theme): Config {
  const location = dist.app.themeLocation
  const values = location ? (dist.json(location) as ThemeFile)[theme] : undefined
  const replace = (value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith('@')) {
      const found = values?.[value.slice(1)]
      if (found === undefined) throw new Error(`${location ?? 'theme.json'} has no ${theme} value for ${value}`)
      return found
    }
    if (Array.isArray(value)) return value.map(replace)
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner)]))
    }
    return value
  }
  return replace(config) as Config
}
