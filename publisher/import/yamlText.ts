import { Document, isMap, isPair, isScalar, isSeq, type ToStringOptions, visit } from 'yaml'

/** No folding: an editor finds a paragraph on one line, as it was written. */
export const yamlOptions: ToStringOptions = { lineWidth: 0, flowCollectionPadding: true }

/** Sets texts in two languages, and lists of words, on one line: `name: { en: …, zh: … }`, `degrees: [ MD ]`. */
export function setFlow(document: Document): void {
  visit(document, {
    Map(_, map) {
      const isLocalized = map.items.length > 0 && map.items.every((item) => isLanguageKey(item) && isScalar(item.value))
      if (isLocalized) map.flow = true
    },
    Pair(_, pair) {
      if (isSeq(pair.value) && isScalar(pair.key) && pair.key.value === 'degrees') pair.value.flow = true
      const isCover = isScalar(pair.key) && pair.key.value === 'cover'
      if (isMap(pair.value) && (isCover || pair.value.items.length === 0)) pair.value.flow = true
    },
  })
}

function isLanguageKey(item: unknown): boolean {
  return isPair(item) && isScalar(item.key) && (item.key.value === 'en' || item.key.value === 'zh')
}

/** A value as YAML in the form of docs/writing-an-interview.md. Keys without a value are left out. */
export function yamlText(value: object): string {
  const document = new Document(value, { keepUndefined: false })
  setFlow(document)
  return document.toString(yamlOptions)
}
