import type { Built } from './candidate'
import { type PrivacyInterface, privacyInterfaces } from './privacyInterfaces'
import { usedNames } from './usedNames'

/** Where something is used, such as `wx.getLocation in common.js`. */
export type Use = { readonly what: string; readonly file: string }

/** The files that take one of some calls from an object; unreadable scripts are a matter of the compiler. */
export function callsIn(built: Built, calls: readonly string[]): Use[] {
  return scriptsOf(built).flatMap(([file, { members }]) =>
    calls.filter((call) => members.has(call)).map((call) => ({ what: `wx.${call}`, file })),
  )
}

/** The interfaces of WeChat's list that a package uses, with every place. */
export function usedPrivacyInterfaces(built: Built): { interface: PrivacyInterface; uses: Use[] }[] {
  const scripts = scriptsOf(built)
  const templates = [...built.texts].filter(([file]) => file.endsWith('.wxml'))
  return privacyInterfaces
    .map((one) => ({
      interface: one,
      uses: [
        ...callsIn(built, one.calls),
        ...scripts.flatMap(([file, { openTypes }]) =>
          (one.openTypes ?? [])
            .filter((type) => openTypes.has(type))
            .map((type) => ({ what: `openType="${type}"`, file })),
        ),
        ...scripts.flatMap(([file, { texts }]) =>
          (one.scopes ?? []).filter((scope) => texts.has(scope)).map((scope) => ({ what: scope, file })),
        ),
        ...templates.flatMap(([file, template]) =>
          [
            ...(one.elements ?? [])
              .filter((name) => new RegExp(`<${name}[\\s>/]`).test(template))
              .map((name) => `<${name}>`),
            ...(one.openTypes ?? [])
              .filter((type) => template.includes(`open-type="${type}"`))
              .map((type) => `openType="${type}"`),
          ].map((what) => ({ what, file })),
        ),
      ],
    }))
    .filter(({ uses }) => uses.length > 0)
}

const known = new WeakMap<Built, [string, ReturnType<typeof usedNames>][]>()

function scriptsOf(built: Built): [string, ReturnType<typeof usedNames>][] {
  const before = known.get(built)
  if (before) return before
  const scripts = [...built.texts]
    .filter(([file]) => file.endsWith('.js'))
    .flatMap(([file, text]): [string, ReturnType<typeof usedNames>][] => {
      try {
        return [[file, usedNames(text)]]
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error
        return []
      }
    })
  known.set(built, scripts)
  return scripts
}
