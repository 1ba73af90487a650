/** Maps items with an asynchronous task, at most `limit` of them under way at a time; results in the items' order. */
export async function mapAtMost<Item, Result>(
  limit: number,
  items: readonly Item[],
  task: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const queue = items.entries()
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await task(item)
  }
  await Promise.all(Array.from({ length: limit }, worker))
  return results
}
