import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

const graveImpacts = ['serious', 'critical']

function describeViolation({ impact, id, help, helpUrl, nodes }: axe.Result): string {
  const places = nodes.map(({ target, html, failureSummary }) =>
    [`  at ${target.flat().join(' ')}`, `    ${html}`, `    ${failureSummary?.replaceAll('\n', '\n    ')}`].join('\n'),
  )
  return [`${impact}: ${help} (${id}, ${helpUrl})`, ...places].join('\n')
}

/**
 * Runs axe-core's rules on the page as it stands and returns every violation, each as text a person can act on: the rule, and every element with its selector, its markup and how to mend it. Empty is good.
 *
 * The source runs as it is in the page, not as a script element, so that a content security policy does not stop it.
 */
export async function findViolations(page: Page): Promise<string[]> {
  return (await runAxe(page)).map(describeViolation)
}

/** Only those of serious or critical impact. */
export async function findGraveViolations(page: Page): Promise<string[]> {
  return (await runAxe(page)).filter(({ impact }) => impact && graveImpacts.includes(impact)).map(describeViolation)
}

async function runAxe(page: Page): Promise<axe.Result[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  return violations
}
