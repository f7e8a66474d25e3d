/** Does work of one key one after another, in the order in which it came; work of different keys side by side. */
export type Turns = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/**
 * Seats of a class are drawn under a lock in the database. When a thousand people join at once, those who wait for it
 * would hold every connection, and nothing else could be read or stored: here they wait without one.
 */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();

  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const over = mine.then(
      () => undefined,
      () => undefined, // whoever asked for that work is told
    );
    last.set(key, over);
    void over.then(() => {
      if (last.get(key) === over) last.delete(key);
    });
    return mine;
  };
}
