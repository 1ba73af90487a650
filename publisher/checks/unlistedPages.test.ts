import { expect, test } from 'vitest'
import { interviewFile, soundContent } from '../testing/contentFolder'
import { problemsOfRule } from '../testing/problemsOfRule'
import { unlistedPages } from './unlistedPages'

const site = (...lines: string[]) => ({ 'site.yaml': [soundContent['site.yaml'], ...lines].join('\n') })
const home = 'homePageUrl: https://www.example.org/'
const source = { 'interviews/a-light.md': interviewFile({ sourceUrl: 'https://www.example.org/a-light' }) }
const remedy = 'nothing says where the website shows them; write it in “pageUrls”'

test.each([
  { input: {}, output: [] },
  {
    input: site(home),
    output: [
      `content/site.yaml:1: warning: sitemap.xml leaves out 1 interview, 1 doctor, 1 hospital and 1 department: ${remedy}`,
    ],
  },
  {
    input: source,
    output: [`content/site.yaml:1: warning: sitemap.xml leaves out 1 doctor, 1 hospital and 1 department: ${remedy}`],
  },
  {
    input: site(home, 'pageUrls: { doctor: "https://www.example.org/{slug}" }'),
    output: [`content/site.yaml:7: warning: sitemap.xml leaves out 1 interview: ${remedy}`],
  },
  { input: { ...site(home, 'pageUrls: {}'), ...source }, output: [] },
  { input: site(home, 'pageUrls: { interview: "https://www.example.org/{slug}" }'), output: [] },
])('$output', async ({ input, output }) => {
  expect(await problemsOfRule(unlistedPages, input)).toEqual(output)
})
