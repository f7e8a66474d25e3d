import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { codeOf } from '../../shared/api/api-problem.ts';
import { CUE_MS } from '../../shared/live/cue.ts';
import { createSessionClock, type SessionClock } from '../../shared/live/session-clock.ts';
import type { AccessTokens } from '../../shared/teams/access-tokens.ts';
import { useTeams } from '../../shared/teams/TeamsGate.tsx';
import { heard, NOTHING_YET, type OwnClass } from './own-class.ts';
import { createOwnLine, type LineSocket, type OwnLine } from './own-line.ts';

interface OwnStore {
  readonly clock: SessionClock;
  readonly line: OwnLine;
  readonly subscribe: (changed: () => void) => () => void;
  readonly own: () => OwnClass;
}

/** Failures of the sign-in that only a person can change. */
const FOR_A_PERSON = new Set(['consent-needed', 'sign-in-failed']);

function createOwnStore(sessionId: string, tokens: AccessTokens): OwnStore {
  const listeners = new Set<() => void>();
  const clock = createSessionClock(() => performance.now());
  let own = NOTHING_YET;

  function change(next: OwnClass): void {
    const { cue } = next;
    if (cue !== null && cue !== own.cue) setTimeout(() => forgetCue(cue.id), CUE_MS);
    own = next;
    for (const changed of listeners) changed();
  }

  function forgetCue(id: string): void {
    if (own.cue?.id === id) change({ ...own, cue: null });
  }

  const line = createOwnLine({
    sessionId,
    openSocket: () => new WebSocket(new URL('/live/panel', location.href.replace(/^http/, 'ws'))) as LineSocket,
    token: (isFresh) => (isFresh ? tokens.freshToken() : tokens.accessToken()),
    refusalOf: (error) => (FOR_A_PERSON.has(codeOf(error)) ? codeOf(error) : null),
    onMessage(message) {
      if (message.type === 'clock') clock.set(message.clock);
      change(heard(own, message));
    },
    onLink(link) {
      if (link.state !== own.link.state) change({ ...own, link });
    },
    report: (fault) => console.warn('A message of the panel socket cannot be read', fault),
    wait(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    random: Math.random,
  });

  return {
    clock,
    line,
    own: () => own,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/**
 * Is here in a class and follows what the api says about me. Give the caller a `key` of the session.
 *
 * @param as whether to take part, or to be here as a coach who only coaches; null before somebody has answered the
 *   first run, and for who watches from outside
 */
export function useOwnClass(
  sessionId: string,
  as: 'participant' | 'coach' | null,
): { own: OwnClass; clock: SessionClock; retry: () => void } {
  const { tokens } = useTeams();
  const [store] = useState(() => createOwnStore(sessionId, tokens));
  const { line, clock } = store;

  useEffect(() => {
    if (as === null) return;
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) line.retry();
    };
    line.open(as);
    window.addEventListener('online', line.retry);
    // A page that Teams keeps for later must not go on being here: the line says who is in the meeting.
    window.addEventListener('pagehide', line.close);
    window.addEventListener('pageshow', comeBack);
    return () => {
      window.removeEventListener('online', line.retry);
      window.removeEventListener('pagehide', line.close);
      window.removeEventListener('pageshow', comeBack);
      line.close();
    };
  }, [line, as]);

  const own = useSyncExternalStore(store.subscribe, store.own);
  return { own, clock, retry: useCallback(() => line.retry(), [line]) };
}
