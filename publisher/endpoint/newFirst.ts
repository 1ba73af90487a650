/**
 * Documents in the order in which they replace each other where readers read: what is new first, for nothing that a reader
 * can reach leads there before something is changed, so that of two documents that lead to each other neither leads to nothing. Among
 * both their order stays.
 */
export function newFirst<Document>(documents: readonly Document[], isNew: (document: Document) => boolean): Document[] {
  const [added, changed]: [Document[], Document[]] = [[], []]
  for (const document of documents) (isNew(document) ? added : changed).push(document)
  return [...added, ...changed]
}
