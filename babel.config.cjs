module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', reactJsxRuntime: 'automatic', hot: false }]],
  // What our code does not need of the letter of the standard, and every page would pay for.
  assumptions: {
    ignoreFunctionLength: true,
    noDocumentAll: true,
    pureGetters: true,
    setSpreadProperties: true,
  },
}
