import type { Language } from '../../../contract/language'
import { en } from '../../i18n/en'
import type { Words } from '../../i18n/words'
import { zh } from '../../i18n/zh'

/**
 * A native component (developers.weixin.qq.com/miniprogram/dev/framework/custom-component/) that draws a piece of an
 * interview. Blocks cross to the page's thread once, as data, instead of as one Taro node for every element: the figures
 * are in docs/rendering.md. Its JSON lets the page's style sheet in, which holds the classes of the blocks. React draws
 * the same blocks on the web, with the same classes (`components/blocks`).
 */

function wordsOfBlocks({ question, answer, listSeparator, pictureToCome, shareQuote }: Words) {
  return { question, answer, listSeparator, pictureToCome, shareQuote }
}

/** In every language: a native component cannot ask for one before its page has told it which. */
const words: Record<Language, ReturnType<typeof wordsOfBlocks>> = { en: wordsOfBlocks(en), zh: wordsOfBlocks(zh) }

/** What a run of text carries: links have a value. */
type Marks = { value?: string }

/** Where reading happens: a line this far below the top of the page, in CSS pixels. */
const readingLine = 96

/** What is above the line, however far: a jump brings no block to it, but takes blocks from one side to the other. */
const farAbove = 1e6

Component({
  properties: {
    /** `DrawnBlock[]`. */
    blocks: Array,
    /** The position of the first one in the whole interview. */
    first: Number,
    /** Position of the block where the reader stopped the last time, or -1. */
    marked: Number,
    /** Full address of the doctor's portrait, or nothing. */
    portrait: String,
    /** The interface's language. */
    language: String,
    /** Whether words can be made into a picture to share. */
    quotable: Boolean,
  },

  /**
   * Pictures that did not load, by index: they show what they would have shown in words. The paragraph that was tapped:
   * its position, with a dot and the number of the part in a turn. And the words of the interface, which are in the
   * package and need not cross with every piece.
   */
  data: { broken: {}, chosen: '', words },

  lifetimes: {
    ready() {
      const { windowHeight } = wx.getWindowInfo()
      this.observer = wx.createIntersectionObserver(this, { observeAll: true })
      this.observer
        .relativeToViewport({ top: farAbove, bottom: readingLine + 1 - windowHeight })
        .observe('.block', ({ intersectionRatio, dataset }) => {
          this.triggerEvent('reach', { block: dataset.block, isAbove: intersectionRatio > 0 })
        })
    },
    detached() {
      // A piece may be gone before it was ready.
      this.observer?.disconnect()
    },
  },

  methods: {
    onBroken({ currentTarget }: { currentTarget: { dataset: { index: number } } }) {
      this.setData({ [`broken.${currentTarget.dataset.index}`]: true })
    },

    /** A tap shows the way to share a paragraph's words, a second tap hides it; a link in the sentence acts by itself. */
    onChoose({ currentTarget, target }: { currentTarget: { dataset: { quote: string } }; target: { dataset: Marks } }) {
      if (!this.data.quotable || target.dataset.value) return
      const { quote } = currentTarget.dataset
      this.setData({ chosen: this.data.chosen === quote ? '' : quote })
    },

    onAct({ currentTarget }: { currentTarget: { dataset: { act: string; value: string | number } } }) {
      this.triggerEvent('act', currentTarget.dataset)
    },
  },
})
