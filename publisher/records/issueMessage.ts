import type * as v from 'valibot'

/** What to write instead, by the kind of valibot issue. An issue with a message of our own speaks for itself. */
const mending: Record<string, (issue: v.BaseIssue<unknown>) => string> = {
  string: () => 'must be text; put it in quotation marks if it looks like a number',
  object: () => 'must hold keys with values, for example { en: …, zh: … }',
  record: () => 'must hold keys with values',
  array: () => 'must be a list, for example [one, two]',
  number: () => 'must be a number',
  boolean: () => 'must be true or false',
  picklist: (issue) => `must be one of ${(issue.expected ?? '').replace(/[()]/g, '').replaceAll(' | ', ', ')}`,
  non_empty: () => 'is empty; write something or leave the key out',
  min_length: () => 'is empty; write something or leave the key out',
  integer: () => 'must be a whole number',
  min_value: () => 'must not be negative',
  email: () => 'must be an e-mail address',
  url: () => 'must be a web address, beginning with https://',
}

/** A valibot issue in an editor's words: which key, what is wrong, how to mend it. */
export function issueMessage(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map((item) => String(item.key)).join('.') ?? ''
  const key = path ? `“${path}” ` : 'the file '
  const isMissing = issue.input === undefined && issue.kind === 'schema'
  if (isMissing) return `${key}is missing; add it`
  if (issue.input === null) return `${key}is empty; write something or leave the key out`
  const isOurs = !issue.message.startsWith('Invalid ')
  if (isOurs) return `${key.trimEnd()}: ${issue.message}`
  return key + (mending[issue.type]?.(issue) ?? `is not right: ${issue.message}`)
}
