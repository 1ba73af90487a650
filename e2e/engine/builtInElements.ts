/**
 * WeChat's built-in components (miniprogram/dev/component/) as far as pages may use them. The engine makes each a plain
 * element called `wx-…`: a real `<input>` could not hold children, and a real `<a>` or `<img>` would act by itself.
 */
const builtInTags = [
  'audio',
  'block',
  'button',
  'camera',
  'canvas',
  'checkbox',
  'checkbox-group',
  'cover-image',
  'cover-view',
  'editor',
  'form',
  'icon',
  'image',
  'input',
  'keyboard-accessory',
  'label',
  'map',
  'match-media',
  'movable-area',
  'movable-view',
  'native-slot',
  'navigation-bar',
  'navigator',
  'official-account',
  'open-data',
  'page-container',
  'page-meta',
  'picker',
  'picker-view',
  'picker-view-column',
  'progress',
  'radio',
  'radio-group',
  'rich-text',
  'root-portal',
  'scroll-view',
  'share-element',
  'slider',
  'sticky-header',
  'sticky-section',
  'swiper',
  'swiper-item',
  'switch',
  'text',
  'textarea',
  'video',
  'view',
  'web-view',
] as const

/** The element's name in the document by its tag in a template. */
export const elementNames: ReadonlyMap<string, string> = new Map(builtInTags.map((tag) => [tag, `wx-${tag}`]))

/** The tag in a template by the element's name in the document. */
export function tagOfElement(name: string): string {
  return name.toLowerCase().replace(/^wx-/, '')
}

/** Elements that do not begin a line of their own. */
export const inlineTags: ReadonlySet<string> = new Set(['text', 'label'])

/** Elements that show nothing. */
export const silentTags: ReadonlySet<string> = new Set(['page-meta', 'navigation-bar', 'audio', 'match-media'])
