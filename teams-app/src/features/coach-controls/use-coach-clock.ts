import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { createSessionClock, type SessionClock } from '../../shared/live/session-clock.ts';

const ASK_AGAIN_MS = 10_000;

/** The clock of a class for a coach who takes no part in it, and so has no line of their own. */
export function useCoachClock(sessionId: string, isWanted: boolean): { clock: SessionClock; retry: () => void } {
  const api = useApi();
  const [clock] = useState(() => createSessionClock(() => performance.now()));
  const { data, refetch } = useQuery({
    queryKey: ['live', sessionId],
    queryFn: () => api.liveSnapshot(sessionId),
    enabled: isWanted,
    refetchInterval: ASK_AGAIN_MS,
    staleTime: 0,
    gcTime: 0, // an old reading would set the clock wrong
  });
  useEffect(() => {
    if (data) clock.set(data.clock);
  }, [clock, data]);
  return { clock, retry: () => void refetch() };
}
