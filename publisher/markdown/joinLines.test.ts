import { expect, test } from 'vitest'
import { joinLines } from './joinLines'

test.each([
  { input: ['one\ntwo'], output: ['one two'] },
  { input: ['中文\n换行'], output: ['中文换行'] },
  { input: ['中文，\n换行'], output: ['中文，换行'] },
  { input: ['他说\n“好”'], output: ['他说“好”'] },
  { input: ['中文\nEnglish'], output: ['中文 English'] },
  { input: ['he said\n“yes”'], output: ['he said “yes”'] },
  { input: ['“yes”\n“no”'], output: ['“yes” “no”'] },
  { input: ['中文\n', '换行'], output: ['中文', '换行'] },
  { input: ['one', '\ntwo'], output: ['one', ' two'] },
  { input: ['第一行\n第二行\n第三行'], output: ['第一行第二行第三行'] },
  { input: ['𠮷\n𠮷'], output: ['𠮷𠮷'] },
])('$input becomes $output', ({ input, output }) => {
  expect(joinLines(input)).toEqual(output)
})
