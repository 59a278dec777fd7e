let last: Promise<unknown> = Promise.resolve()

/** Does one thing after the other, so that none takes away what another is just about to use. */
export function inTurn(task: () => Promise<void>): Promise<void> {
  const done = last.then(task)
  // The next one does not depend on it.
  last = done.catch(() => undefined)
  return done
}
