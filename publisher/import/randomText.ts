import fc from 'fast-check'
import { readPage } from './readPage'

/** Words that Markdown, YAML or the importer might read something into, beside ordinary ones. */
const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('heart', 'the', 'Ward', 'quiet', 'she', '手', '灯下', '慢。', 'naïve', 'it’s'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '*',
        '**',
        '_a_',
        '#',
        '##x',
        '1.',
        '2025.',
        '1)',
        '-',
        '+',
        '---',
        '===',
        '>',
        '|',
        '`',
        '```',
        '~~~',
        '\\',
        '\\*',
      ],
      ...[
        ':name',
        '::figure',
        ':::answer',
        ':::',
        '{a="b"}',
        '[x]',
        '[x](y)',
        '![',
        '<b>',
        '</b>',
        '<!--',
        '&amp;',
        '&',
        '*a*b',
      ],
      ...[
        '“Quote”',
        '"quote"',
        '’',
        '—',
        '…',
        '：',
        '，',
        '！',
        '（一）',
        '|---|',
        'https://a.b/c_d_e',
        'a@b.c',
        '!',
        '?',
        '.',
      ],
      ...[
        'null',
        'true',
        '0x1F',
        '- a',
        'a: b',
        '#c',
        '%',
        '@',
        "'",
        '%YAML',
        '2025-10-21',
        '$x$',
        '[^1]:',
        '\u{1f9e1}',
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }) },
)

/** A line as `readPage` gives it: cleaned, trimmed and not empty. */
export const randomLine = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .map((words) => readPage(words.join(' ').replace(/[\r\n]/g, ' '))[0]?.text ?? '')
  .filter((text) => text !== '')
