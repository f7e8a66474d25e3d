import { useQuery } from '@tanstack/react-query';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useEffect, useState } from 'react';
import { codeOf } from '../../shared/api/api-problem.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { createSessionClock, type SessionClock } from '../../shared/live/session-clock.ts';

const ASK_AGAIN_MS = 10_000;
/** What the api says to an admin who neither leads a class nor takes part in it. */
const TAKE_PART_FIRST = 'take-part-first';

/** A class as somebody sees it who takes no part in it, and so has no line of their own: its coach, or an admin. */
export interface OutsideView {
  /** The api shows nothing of a class to an admin outside it. */
  readonly isClosed: boolean;
  readonly clock: SessionClock;
  /** How far the class is, or null until the api has said so. */
  readonly state: SessionView['state'] | null;
  /** Whether the person takes part all the same, as they chose before this page was opened. */
  readonly takesPart: boolean;
  readonly isStale: boolean;
  readonly retry: () => void;
}

/** @param asked.isWanted false for who has a line of their own, and once the class is over */
export function useOutsideView({ id, state }: SessionView, { isWanted }: { isWanted: boolean }): OutsideView {
  const api = useApi();
  const [clock] = useState(() => createSessionClock(() => performance.now()));
  const { data, error, refetch } = useQuery({
    queryKey: ['live', id],
    queryFn: () => api.liveSnapshot(id),
    enabled: isWanted,
    refetchInterval: (query) =>
      query.state.data?.takesPart === true || codeOf(query.state.error) === TAKE_PART_FIRST ? false : ASK_AGAIN_MS,
    staleTime: 0,
    gcTime: 0, // an old reading would set the clock wrong
  });
  useEffect(() => {
    if (data) clock.set(data.clock);
  }, [clock, data]);
  const isBehind = isWanted && data !== undefined && data.state !== state;
  useEffect(() => {
    if (isBehind) void refetch(); // the class has just begun: its clock is wanted now
  }, [isBehind, refetch]);
  const isClosed = codeOf(error) === TAKE_PART_FIRST;
  return {
    isClosed,
    clock,
    state: isWanted && data ? data.state : null,
    takesPart: data?.takesPart ?? false,
    isStale: isWanted && error !== null && !isClosed,
    retry: () => void refetch(),
  };
}
