import { useMutation } from '@tanstack/react-query';
import type { GuestEntry } from '@upbeat/api/contract/guests.ts';
import type { GuestTicket } from '../../shared/guest/ticket-desk.ts';
import { codeOf } from '../../shared/api/api-problem.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';

/** Why a guest is not in: a code that opens nothing, too many tries, or no answer. */
export type EntryFault = 'refused' | 'too-many' | 'no-answer';

/** Coming into a class with its code. */
export function useEntry(onTicket: (ticket: GuestTicket) => void) {
  const api = useApi();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (entry: GuestEntry) => ({ ...(await api.enterAsGuest(entry)), name: entry.name }),
    onSuccess: onTicket,
  });
  return { enter: mutate, isBusy: isPending, fault: error === null ? null : faultOf(codeOf(error)) };
}

function faultOf(code: string): EntryFault {
  if (code === 'code-refused' || code === 'invalid-request') return 'refused';
  return code === 'too-many-requests' ? 'too-many' : 'no-answer';
}
