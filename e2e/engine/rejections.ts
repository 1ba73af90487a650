/**
 * Takes the unhandled rejections of promises for which `owns` is true away from the test runner and gives them to
 * `report`. Others go where they would have gone. Gives a function that puts everything back.
 */
export function watchRejections(owns: (promise: unknown) => boolean, report: (reason: unknown) => void): () => void {
  const others = process.listeners('unhandledRejection')
  const listener: NodeJS.UnhandledRejectionListener = (reason, promise) => {
    if (owns(promise)) report(reason)
    else if (others.length > 0) for (const other of others) other(reason, promise)
    else throw reason
  }
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', listener)
  return () => {
    process.removeListener('unhandledRejection', listener)
    for (const other of others) process.on('unhandledRejection', other)
  }
}
