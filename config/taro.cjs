/**
 * `@tarojs/taro` in the mini-program. Taro 4.2.1's own file asks `@tarojs/runtime` for this one thing by `require`, of
 * which webpack must assume that it uses everything: 19 KB of it, nobody uses.
 */
const { hooks } = require('./taroHooks')
const taro = require('@tarojs/api').default

hooks.call('initNativeApi', taro)

module.exports = taro
module.exports.default = taro
