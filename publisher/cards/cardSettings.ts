import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cardScale, cardSizes } from './card'

/** The first quality is the usual one; a picture all of grain is coarsened until it is small enough. */
export const qualities = [84, 70, 55, 40, 25]
/**
 * In bytes: WeChat takes a mini-program card's picture up to 128 KB
 * (developers.weixin.qq.com/doc/oplatform/Mobile_App/Share_and_Favorites/Android.html, hdImageData).
 */
export const largestCard = 128 * 1024

const require = createRequire(import.meta.url)

/** The version of a library. Fonts and layout are part of what a card looks like. */
function versionOf(library: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(require.resolve(`${library}/package.json`), 'utf8'))
  return `${library}@${version}`
}

/** What cards are drawn with, besides their words and pictures. The number is another one for every other drawing or record of it. */
export const cardSettings = [
  'card',
  2,
  cardSizes,
  cardScale,
  qualities,
  largestCard,
  ...['satori', '@fontsource/source-serif-4', '@fontsource/noto-serif-sc'].map(versionOf),
]
