import { useEffect, useState, useSyncExternalStore } from 'react';
import { codeOf } from '../api/api-problem.ts';
import type { Api } from '../api/api.ts';
import { useApi } from '../api/ApiProvider.tsx';
import { isPassing } from '../api/trouble.ts';
import type { Socket } from '../live/live-class.ts';
import { createSessionClock, type SessionClock } from '../live/session-clock.ts';
import type { CoachClass } from './coach-class.ts';
import { createCoachLine, type CoachLine } from './coach-line.ts';

/** A class as the panel of its coach follows it. */
export interface CoachFollows {
  readonly coach: CoachClass;
  readonly clock: SessionClock;
  readonly line: CoachLine;
}

/** Without a line Teams gives no token either; in a class that is shown this is no reason to take it away. */
const SIGN_IN: ReadonlySet<string> = new Set(['sign-in-failed', 'consent-needed']);

/**
 * Follows the class that somebody leads. Give the caller a `key` of the session.
 *
 * @param isWanted whether the person leads this class, and it is not over
 */
export function useCoachLine(sessionId: string, isWanted: boolean): CoachFollows {
  const api = useApi();
  const [follows] = useState(() => createFollowing(api, sessionId));
  const { line, clock } = follows;
  useEffect(() => {
    if (!isWanted) return;
    line.open();
    window.addEventListener('online', line.retry);
    return () => {
      window.removeEventListener('online', line.retry);
      line.close();
    };
  }, [line, isWanted]);
  return { coach: useSyncExternalStore(line.subscribe, line.coach), clock, line };
}

function createFollowing(api: Api, sessionId: string): Omit<CoachFollows, 'coach'> {
  const clock = createSessionClock(() => performance.now());
  const line = createCoachLine({
    join: () => api.joinLive(sessionId, { surface: 'coach' }),
    snapshot: () => api.liveSnapshot(sessionId),
    openSocket: (url) => new WebSocket(url) as Socket,
    refusalOf(error) {
      const code = codeOf(error);
      const isKept = SIGN_IN.has(code) && line.coach().state !== null;
      return isKept || isPassing(code) ? null : code;
    },
    report: (fault) => console.warn('A message to the coach cannot be read', fault),
    clock,
    wait(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    random: Math.random,
  });
  return { clock, line };
}
