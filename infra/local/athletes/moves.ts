import { setTimeout as wait } from 'node:timers/promises';

/** What somebody does to become as they should be. */
export type Move = () => Promise<void>;

export interface Moves {
  /** Something is wished for anew; resolves when everybody is as they should be, or was tried often enough. */
  again(): Promise<void>;
  readonly settled: () => Promise<void>;
}

/** So many move at once: enough to fill a class of 1,000 in half a minute on two cores. */
const AT_ONCE = 8;
/** With the pauses between them the last attempt comes after a quarter of a minute: an api may restart meanwhile. */
const MOST_ATTEMPTS = 7;
const FIRST_PAUSE_MS = 250;

/**
 * Moves people, some at a time, until each is as they should be. What is wished for may change meanwhile: everybody is
 * asked for their next move just before it.
 *
 * @param moveOf the next move of somebody, null when there is none to make
 */
export function keepMoving<Person>(
  people: readonly Person[],
  moveOf: (person: Person, index: number) => Move | null,
  trouble: (fault: unknown) => void,
  pause: (attempts: number) => Promise<void> = (attempts) => wait(FIRST_PAUSE_MS * 2 ** (attempts - 1)),
): Moves {
  const moving = new Set<Person>();
  const attempts = new Map<Person, number>();
  let workers = 0;
  let all = Promise.withResolvers<undefined>();

  function next(): { person: Person; move: Move } | null {
    for (const [index, person] of people.entries()) {
      if (moving.has(person) || (attempts.get(person) ?? 0) >= MOST_ATTEMPTS) continue;
      const move = moveOf(person, index);
      if (move !== null) return { person, move };
    }
    return null;
  }

  async function work(): Promise<void> {
    for (let found = next(); found; found = next()) {
      const { person, move } = found;
      moving.add(person);
      try {
        await move();
        attempts.delete(person);
      } catch (fault) {
        trouble(fault);
        const attempt = (attempts.get(person) ?? 0) + 1;
        attempts.set(person, attempt);
        if (attempt < MOST_ATTEMPTS) await pause(attempt);
      } finally {
        moving.delete(person);
      }
    }
    workers -= 1; // in the same moment in which it found nothing: a wish right after it finds workers free
    if (workers === 0) all.resolve(undefined);
  }

  function again(): Promise<void> {
    attempts.clear();
    if (workers === 0) all = Promise.withResolvers<undefined>();
    for (let free = AT_ONCE - workers; free > 0; free--) {
      workers += 1;
      void work();
    }
    return all.promise;
  }

  void again();
  return { again, settled: () => all.promise };
}
