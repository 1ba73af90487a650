import * as v from 'valibot'

/**
 * What an operator has entered in WeChat's console: this program cannot look there, so `release/console.json` says it, and the
 * rules compare it with what the mini-program needs.
 */
export const consoleSchema = v.strictObject({
  requestDomains: v.array(v.string()),
  downloadDomains: v.array(v.string()),
  /** Keys of `release/privacyInterfaces.ts` that the privacy guide declares. */
  privacy: v.array(v.string()),
})
export type Console = v.InferOutput<typeof consoleSchema>

/** The built mini-program. Times are in milliseconds since 1970. */
export type Built = {
  /** Scripts and templates by their path in the package. */
  readonly texts: ReadonlyMap<string, string>
  /** Bytes of each package by its root; the main package's is empty. */
  readonly sizes: ReadonlyMap<string, number>
  /** What WeChat's tools would refuse (`e2e/engine/checkDist.ts`). */
  readonly faults: readonly string[]
  readonly builtAt: number
}

/** Everything that the rules look at, gathered once: rules read no file and run no program. */
export type Candidate = {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly version: string
  readonly changelog: string
  readonly console: Console
  /** Undefined where nothing was built. */
  readonly built: Built | undefined
  readonly newestSource: { readonly file: string; readonly changedAt: number }
  readonly git: {
    /** Files with changes that are not committed. */
    readonly changed: readonly string[]
    readonly tags: readonly string[]
    /** Tracked files that hold a private key. */
    readonly withKeys: readonly string[]
  }
  /** What miniprogram-ci says of the package when it compiles it, without network. */
  readonly compileProblems: readonly string[]
}
