/** How long a page may take to show what it must, in milliseconds of real time: a busy machine draws late. */
const patience = 6000

/** Polls; whether it became true in time. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = performance.now() + patience
  for (;;) {
    if (await isTrue()) return true
    if (performance.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
