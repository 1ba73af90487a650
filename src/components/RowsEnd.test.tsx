// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { LanguageContext } from '../i18n/words'
import { RowsEnd } from './RowsEnd'

afterEach(cleanup)

test.each([
  ['en', 'There is no connection just now. Try again'],
  ['zh', '现在没有网络。重试'],
] as const)('in %s a list that cannot go on says so, in sentences as the language joins them', (language, said) => {
  const { container } = render(
    <LanguageContext.Provider value={language}>
      <RowsEnd end="offline" onMore={() => {}} />
    </LanguageContext.Provider>,
  )
  expect(container.textContent).toBe(said)
})
