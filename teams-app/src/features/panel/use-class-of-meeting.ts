import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { SessionList, SessionView } from '@upbeat/api/contract/sessions.ts';
import { useMemo } from 'react';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { classOfMeeting, timesAround, type ClassOfMeeting } from '../../shared/live/class-of-meeting.ts';

/** Start and end of a known class arrive by socket; without a class there is none, so the panel asks more often. */
const LOOK_AGAIN_MS = 60_000;
const LOOK_FOR_ONE_MS = 10_000;

export type FoundClass =
  | { readonly state: 'looking' }
  | { readonly state: 'failed'; readonly error: unknown }
  | ({ readonly state: 'found'; readonly isStale: boolean } & ClassOfMeeting);

/** The class of this meeting, looked for again and again, so that a start, an end or a new class shows by itself. */
export function useClassOfMeeting(meetingId: string): FoundClass & { readonly lookAgain: () => void } {
  const api = useApi();
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: keyOf(meetingId),
    queryFn: () => api.sessions({ ...timesAround(new Date()), meetingId }),
    refetchInterval: ({ state }) => ((state.data?.sessions.length ?? 0) > 0 ? LOOK_AGAIN_MS : LOOK_FOR_ONE_MS),
  });
  const found = useMemo(
    () => (data ? classOfMeeting(data.sessions, new Date(dataUpdatedAt)) : null),
    [data, dataUpdatedAt],
  );
  const lookAgain = () => void refetch();
  if (found) return { state: 'found', ...found, isStale: error !== null, lookAgain };
  if (error) return { state: 'failed', error, lookAgain };
  return { state: 'looking', lookAgain };
}

/** Shows a class as the api has just answered it, without asking again. */
export function useShowClass(meetingId: string): (session: SessionView) => void {
  const queries = useQueryClient();
  return (session) => replaceClass(queries, meetingId, session);
}

function replaceClass(queries: QueryClient, meetingId: string, session: SessionView): void {
  queries.setQueryData<SessionList>(
    keyOf(meetingId),
    (list) => list && { ...list, sessions: list.sessions.map((known) => (known.id === session.id ? session : known)) },
  );
}

const keyOf = (meetingId: string) => ['class of meeting', meetingId];

/** One class, for somebody who knows no other: a guest. An error only while there is nothing to show. */
export function useOneClass(sessionId: string) {
  const api = useApi();
  const queries = useQueryClient();
  const queryKey = ['class', sessionId];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => api.session(sessionId),
    refetchInterval: LOOK_AGAIN_MS,
  });
  return {
    session: data ?? null,
    error: data === undefined ? error : null,
    isStale: data !== undefined && error !== null,
    lookAgain: () => void refetch(),
    show: (session: SessionView) => void queries.setQueryData(queryKey, session),
  };
}
