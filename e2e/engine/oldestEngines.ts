/**
 * What the oldest engines that run the mini-program lack. The minimum base library, 2.32.3, comes with WeChat 8.0.37,
 * which runs on iOS 12 and later (its JavaScriptCore and WKWebView are the system's) and on Android with V8 and XWeb of
 * its own; package.json's `browserslist` says the same as iOS 12.0 and Chrome 70. The base library brings core-js along
 * (developers.weixin.qq.com/miniprogram/dev/framework/runtime/js-support.html), which parts of it nobody says: what stands
 * here is not relied on. Versions: MDN's browser-compat-data.
 */

/** The newest syntax that both engines parse, but for look-behind and the later flags of regular expressions. */
export const newestSyntax = 2019

/** Globals of the language that one of the two lacks, or WeChat does. */
export const missingGlobals: readonly string[] = [
  'AggregateError', // Safari 14
  'AsyncDisposableStack',
  'Atomics',
  'BigInt', // Safari 14
  'BigInt64Array',
  'BigUint64Array',
  'DisposableStack',
  'FinalizationRegistry', // Safari 14.1
  'Intl', // not in full on WeChat
  'Iterator', // Safari 18.4
  'Proxy', // cannot be added by core-js, says WeChat
  'SharedArrayBuffer',
  'SuppressedError',
  'WeakRef', // Safari 14.1
  'WebAssembly',
  'escape',
  'globalThis', // Safari 12.1, Chrome 71
  'unescape',
]

/** Built-in functions that one of the two lacks, by what they belong to. */
export const missingMembers: Readonly<Record<string, readonly string[]>> = {
  Array: ['fromAsync'],
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
  Error: ['isError'],
  Map: ['groupBy'],
  Math: ['f16round', 'sumPrecise'],
  Object: [
    'fromEntries', // Safari 12.1, Chrome 73
    'groupBy',
    'hasOwn',
  ],
  Promise: ['allSettled', 'any', 'try', 'withResolvers'],
  RegExp: ['escape'],
  'Set.prototype': [
    'difference',
    'intersection',
    'isDisjointFrom',
    'isSubsetOf',
    'isSupersetOf',
    'symmetricDifference',
    'union',
  ],
  'String.prototype': [
    'at',
    'isWellFormed',
    'matchAll', // Safari 13, Chrome 73
    'replaceAll', // Safari 13.1, Chrome 85
    'toWellFormed',
  ],
}

/** Globals that both have: those of the language, and those that WeChat gives a mini-program. */
export const knownGlobals: ReadonlySet<string> = new Set(
  [
    'Array ArrayBuffer Boolean DataView Date Error EvalError Float32Array Float64Array Function Infinity Int16Array',
    'Int32Array Int8Array JSON Map Math NaN Number Object Promise RangeError ReferenceError Reflect RegExp Set String',
    'Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet',
    'arguments decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite isNaN parseFloat parseInt undefined',
    'App Behavior Component Page getApp getCurrentPages requirePlugin wx',
    'clearInterval clearTimeout console setInterval setTimeout',
    'exports module require',
  ].flatMap((line) => line.split(' ')),
)

/** Names that stand in the package and are never reached on WeChat, each with why not. */
export const unreachedGlobals: Readonly<Record<string, string>> = {
  tt: 'the global of Douyin’s mini-programs: Taro makes its document there alone',
}
