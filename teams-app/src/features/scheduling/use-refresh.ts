import { useQueryClient } from '@tanstack/react-query';
import { SCHEDULE } from '../../shared/class/class-keys.ts';
import { PLANNED } from './use-planned.ts';

/** Looks everything up anew that shows planned classes. */
export function useRefresh(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const queryKey of [PLANNED, SCHEDULE, ['class'], ['rsvp']]) void queries.invalidateQueries({ queryKey });
  };
}
