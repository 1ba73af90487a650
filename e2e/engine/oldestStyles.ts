/**
 * What the oldest engines that draw the mini-program (oldestEngines.ts: iOS 12.0 and Chrome 70) make of style sheets. They
 * ignore what they do not know, silently: here stands what they know of all that we use, and what came later. What stands
 * in neither is to be looked up first.
 */

export const oldest = { ios: 12, chrome: 70 } as const

export type LaterStyle = {
  /** What is told, and what `harmless` refers to. */
  name: string
  /** A declaration is meant where all that is given here fits: its property, its value. */
  property?: RegExp
  value?: RegExp
  /** A pseudo-class, or the name of a question of a media query or an at-rule. */
  selector?: string
  media?: string
  /** Meant unless the same rule makes its box a grid. */
  notInGrids?: true
  /** The first versions that have it without a prefix; Infinity: none. */
  ios: number
  chrome: number
  /** Where the versions are from. */
  source: string
}

const caniuse = (feature: string) => `caniuse.com/${feature}`
const mdn = (page: string) => `developer.mozilla.org/docs/Web/CSS/${page}`

export const laterStyles: readonly LaterStyle[] = [
  {
    name: 'gap outside of grids',
    property: /^(row-|column-)?gap$/,
    notInGrids: true,
    ios: 14.5,
    chrome: 84,
    source: caniuse('flexbox-gap'),
  },
  { name: 'text-wrap', property: /^text-wrap/, ios: 17.5, chrome: 114, source: caniuse('css-text-wrap-balance') },
  {
    name: 'overflow-wrap: anywhere',
    property: /^overflow-wrap$/,
    value: /^anywhere$/,
    ios: 15.4,
    chrome: 80,
    source: mdn('overflow-wrap'),
  },
  { name: 'clip-path', property: /^clip-path$/, ios: 13, chrome: 55, source: caniuse('css-clip-path') },
  { name: 'mask', property: /^mask(-|$)/, ios: 15.4, chrome: 120, source: caniuse('css-masks') },
  { name: 'text-emphasis', property: /^text-emphasis/, ios: 7, chrome: 99, source: caniuse('text-emphasis') },
  {
    name: 'position: sticky',
    property: /^position$/,
    value: /^sticky$/,
    ios: 13,
    chrome: 56,
    source: caniuse('css-sticky'),
  },
  { name: 'scroll-margin', property: /^scroll-margin/, ios: 14.5, chrome: 69, source: mdn('scroll-margin') },
  { name: 'inset', property: /^inset(-|$)/, ios: 14.5, chrome: 87, source: mdn('inset') },
  { name: 'aspect-ratio', property: /^aspect-ratio$/, ios: 15, chrome: 88, source: mdn('aspect-ratio') },
  { name: 'overflow: clip', property: /^overflow/, value: /\bclip\b/, ios: 16, chrome: 90, source: mdn('overflow') },
  {
    name: 'display: flow-root',
    property: /^display$/,
    value: /^flow-root$/,
    ios: 13,
    chrome: 58,
    source: caniuse('flow-root'),
  },
  { name: 'min()', value: /(^|[^\w-])(min|max)\(/, ios: 11.1, chrome: 79, source: caniuse('css-math-functions') },
  { name: 'clamp()', value: /(^|[^\w-])clamp\(/, ios: 13.4, chrome: 79, source: caniuse('css-math-functions') },
  {
    name: 'a colour without commas',
    value: /\b(rgb|hsl)a?\([^,]*\)/,
    ios: 12.2,
    chrome: 65,
    source: mdn('color_value/rgb'),
  },
  { name: 'dvh, svh, lvh', value: /\d[dsl]v[hw]\b/, ios: 15.4, chrome: 108, source: caniuse('viewport-unit-variants') },
  { name: ':focus-visible', selector: ':focus-visible', ios: 15.4, chrome: 86, source: caniuse('css-focus-visible') },
  { name: ':is()', selector: ':is', ios: 14, chrome: 88, source: caniuse('css-matches-pseudo') },
  { name: ':where()', selector: ':where', ios: 14, chrome: 88, source: mdn(':where') },
  { name: ':has()', selector: ':has', ios: 15.4, chrome: 105, source: caniuse('css-has') },
  {
    name: 'prefers-color-scheme',
    media: 'prefers-color-scheme',
    ios: 13,
    chrome: 76,
    source: caniuse('prefers-color-scheme'),
  },
  {
    name: 'prefers-reduced-motion',
    media: 'prefers-reduced-motion',
    ios: 10.3,
    chrome: 74,
    source: caniuse('prefers-reduced-motion'),
  },
]

/** By its name in `laterStyles`: why a page is as good where it is ignored. */
export const harmless: Readonly<Record<string, string>> = {
  'text-wrap': 'lines break elsewhere',
  'scroll-margin': 'WeChat scrolls by pageScrollTo, with an offset; only the web build scrolls an element into view',
  'prefers-color-scheme':
    'iOS 12 has no dark mode, Chrome before 76 does not ask for it: pages are light until Night is chosen',
  'prefers-reduced-motion': 'Chrome before 74 does not ask for it: a sheet slides in for 240 ms, and a mark fades',
}

const words = (...lines: string[]) => new Set(lines.flatMap((line) => line.split(' ')))

/** Properties that both engines have. */
export const knownProperties: ReadonlySet<string> = words(
  '-webkit-clip-path -webkit-font-smoothing -webkit-mask -webkit-text-emphasis -webkit-text-emphasis-position',
  '-webkit-text-size-adjust align-items align-self animation animation-timing-function background background-color',
  'border border-bottom border-color border-left border-radius border-top bottom box-sizing clip color column-gap content display filter flex',
  'flex-direction flex-wrap font font-family font-size font-variant-numeric font-weight gap height justify-content left',
  'letter-spacing line-height margin margin-bottom margin-left margin-right margin-top max-height max-width min-height',
  'min-width opacity overflow overflow-wrap padding padding-bottom padding-left padding-right padding-top position',
  'right row-gap text-align top transform white-space width word-break writing-mode z-index',
)

/** Functions and units that both have. `rpx` is WeChat's own. */
export const knownFunctions: ReadonlySet<string> = words(
  'brightness calc cubic-bezier env inset linear-gradient rect rgba rotate translateY url var',
)
export const knownUnits: ReadonlySet<string> = words('% deg em ms px rpx s vh vw')

export const knownPseudos: ReadonlySet<string> = words(
  '::-webkit-search-cancel-button ::after ::before ::placeholder :after :before :first-child :last-child',
)

/** At-rules, and what a media query asks. */
export const knownAtRules: ReadonlySet<string> = words('import keyframes media')
export const knownMedia: ReadonlySet<string> = words('max-width min-width')
