import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { Dist } from './readDist'
import { readStyleSheet } from './styleSheets'

function compile(wxss: string) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'style-sheets-'))
  writeFileSync(path.join(folder, 'app.json'), '{"pages":[]}')
  writeFileSync(path.join(folder, 'app.wxss'), wxss)
  return readStyleSheet(new Dist(folder), 'app.wxss', 375)
}

test.each([
  ['.a{width:20rpx}', '.a{width:10px}'],
  ['.a[class*=b]{color:red}', '.a[class*=b]{color:red}'],
])('%s is %s on a window 375 px wide', (wxss, css) => {
  expect(compile(wxss)).toBe(css)
})

test.each(['*{margin:0}', '.a+*{margin:0}', '.a ~ *{margin:0}'])('%s is refused', (wxss) => {
  expect(() => compile(wxss)).toThrow('app.wxss: WeChat does not compile the selector')
})
