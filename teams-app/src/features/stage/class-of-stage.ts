import type { SessionView } from '@upbeat/api/contract/sessions.ts';

/** The id of the class in the address of the stage, as whoever shared it wrote it, or null. */
export function sessionIdOf(search: string): string | null {
  const id = new URLSearchParams(search).get('session');
  return id === null || id === '' ? null : id;
}

/** Which class of a meeting belongs on its stage: the one that is on, else the next, else the last. */
export function classOfStage(sessions: readonly SessionView[]): SessionView | null {
  const planned = (state: SessionView['state']) =>
    sessions
      .filter((session) => session.state === state)
      .sort((a, b) => Date.parse(a.plannedStart) - Date.parse(b.plannedStart));
  return planned('live').at(-1) ?? planned('scheduled').at(0) ?? planned('ended').at(-1) ?? null;
}
