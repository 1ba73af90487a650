import { expect, test } from 'vitest'
import { namePinyin } from './namePinyin'

test.each([
  { input: '安示例', output: 'Ān Shìlì' },
  { input: '欧阳某人', output: 'Ōuyáng Mǒurén' },
  { input: '李长安', output: 'Lǐ Cháng’ān' },
  { input: '王欧', output: 'Wáng Ōu' },
  { input: '陈海鸥', output: 'Chén Hǎi’ōu' },
  { input: '林月娥', output: 'Lín Yuè’é' },
  { input: '王 伟', output: 'Wáng Wěi' },
  { input: '单示例', output: 'Shàn Shìlì' },
  { input: '曾示例', output: 'Zēng Shìlì' },
  { input: '吕示例', output: 'Lǚ Shìlì' },
  { input: '尉迟敬德', output: 'Yùchí Jìngdé' },
  { input: '长孙无忌', output: 'Zhǎngsūn Wújì' },
  { input: '高兴', output: 'Gāo Xīng' },
  { input: '丁一鸣', output: 'Dīng Yīmíng' },
  { input: '吕不凡', output: 'Lǚ Bùfán' },
  { input: '安', output: 'Ān' },
  { input: '阿卜杜拉·示例', output: undefined },
  { input: '示例・某人', output: undefined },
  { input: 'J. 史密斯', output: undefined },
  { input: '曾𠮷', output: undefined },
  { input: '', output: undefined },
])('$input is $output', ({ input, output }) => {
  expect(namePinyin(input)).toBe(output)
})
