/** What a part of the package is for. The first pattern that fits a file's path decides. */
const purposes: [path: RegExp, purpose: string][] = [
  // The second form: Taro's packages bring maps of their own, which name their sources from where these stood.
  [/node_modules\/@tarojs\/|^\.\.\/src\//, 'Taro: components, events and the tree that crosses to the page'],
  [/node_modules\/preact\//, 'Preact: React’s interface'],
  [/node_modules\/valibot\//, 'valibot: checks what the endpoint answers'],
  [/node_modules\//, 'other libraries'],
  [/^contract\//, 'what both sides agree on: schemas, paths'],
  [/^src\/i18n\//, 'every word, English and Chinese'],
  [/^src\/(quoteCard|\w+\/\w*[qQ]uote(Sheet|Picture|Canvas|Sharing))/, 'the picture of a quote'],
  [/^src\/(components\/blocks|components\/articlePiece)\//, 'what an interview is made of'],
  [/^src\/pages\//, 'pages'],
  [/^src\/components\//, 'components'],
  [/^src\/(hooks|endpoint|storage)\//, 'hooks, endpoint, storage'],
  [/^(src|config)\//, 'the rest of our code'],
  [/articlePiece\.wxml$/, 'what an interview is made of'],
  [/\.(wxml|wxs)$/, 'templates: our components, five levels deep'],
  [/\.wxss$/, 'style sheets'],
  [/\.png$/, 'tab icons'],
  [/\.json$/, 'configuration'],
]

/** What a file, or a source that a script was made of, is for; its path is relative to the project or the package. */
export function purposeOf(path: string): string {
  return purposes.find(([pattern]) => pattern.test(path))?.[1] ?? 'webpack'
}
