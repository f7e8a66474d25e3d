import type { SessionList, SessionView } from '@upbeat/api/contract/sessions.ts';

/** A class in a schedule, with what everybody may know of who comes. */
export interface ListedClass extends SessionView {
  /** Null below five, where it would be about somebody. */
  readonly coming: number | null;
  readonly isFull: boolean;
}

/** The classes of a list, each with who comes to it. */
export function listedClasses({ sessions, coming }: SessionList): ListedClass[] {
  const known = new Map(coming.map((entry) => [entry.sessionId, entry]));
  return sessions.map((session) => {
    const told = known.get(session.id);
    return { ...session, coming: told?.coming ?? null, isFull: told?.isFull ?? false };
  });
}
