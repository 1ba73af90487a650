module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        reactJsxRuntime: 'automatic',
        hot: false,
        // Destructuring, default parameters and template strings run on every engine we support (iOS 10). For a corner of
        // each that Safari had wrong they were rewritten as a whole, which cost every reader 9 KB: now the corners are.
        exclude: ['transform-destructuring', 'transform-parameters', 'transform-template-literals'],
        include: [
          'bugfix/transform-safari-id-destructuring-collision-in-function-expression',
          'bugfix/transform-safari-rest-destructuring-rhs-array',
          'bugfix/transform-tagged-template-caching',
        ],
      },
    ],
  ],
  // What our code does not need of the letter of the standard, and every page would pay for.
  assumptions: {
    ignoreFunctionLength: true,
    noDocumentAll: true,
    pureGetters: true,
    setSpreadProperties: true,
  },
}
