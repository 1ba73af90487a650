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
 * Runs all rules of axe-core, but those left out, on the page as it stands and returns every violation, each as text a person can act on: the rule, and every element with its selector, its markup and how to mend it. Empty is good.
 *
 * The source runs as it is in the page, not as a script element, so that a content security policy does not stop it.
 */
export async function findViolations(page: Page, leftOut: readonly string[] = []): Promise<string[]> {
  return (await runAxe(page, leftOut)).map(describeViolation)
}

/** Only those of serious or critical impact. */
export async function findGraveViolations(page: Page): Promise<string[]> {
  return (await runAxe(page)).filter(({ impact }) => impact && graveImpacts.includes(impact)).map(describeViolation)
}

/** With a list of what to leave out, also the rules that axe-core runs only where one asks for them. */
async function runAxe(page: Page, leftOut?: readonly string[]): Promise<axe.Result[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  return page.evaluate(async (unwanted) => {
    const rules =
      unwanted &&
      window.axe.getRules().map(({ ruleId, tags }) => {
        return [ruleId, { enabled: !unwanted.includes(ruleId) && !tags.includes('deprecated') }]
      })
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      ...(rules && { rules: Object.fromEntries(rules) }),
    })
    return violations
  }, leftOut)
}
