import fc from 'fast-check'
import type { Measure } from './breakLines'
import { splitGraphemes } from './splitGraphemes'

/** For tests: every Latin letter and sign is `unit` wide, everything else twice as much. */
export const measureSample =
  (unit: number): Measure =>
  (text) =>
    splitGraphemes(text).reduce((sum, grapheme) => sum + (grapheme.charCodeAt(0) < 0x250 ? unit : unit * 2), 0)

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'word', 'don’t', 'well-known', 'ECMO', '3,200', '50%', 'é', 'e\u0301') },
  { weight: 4, arbitrary: fc.constantFrom('医', '生', '一呼一吸', '病人', '𠮷', '的') },
  { weight: 3, arbitrary: fc.constantFrom('，', '。', '！', '……', '——', '、', '：', ',', '.', '; ', '? ', '—') },
  { weight: 2, arbitrary: fc.constantFrom('“', '”', '《', '》', '（', '）', '(', ')', '‘', '’') },
  { weight: 4, arbitrary: fc.constantFrom(' ', ' ', '  ', '\n') },
  { weight: 1, arbitrary: fc.constantFrom('👍🏽', '👨‍👩‍👧‍👦', '🇨🇳', '❤️', '1️⃣', '🫀', '🏴󠁧󠁢󠁥󠁮󠁧󠁿') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom('antidisestablishmentarianism'.repeat(3), '。'.repeat(40)) },
)

/** Texts as readers could meet them, and worse. */
export const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
