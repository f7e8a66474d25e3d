import { useMutation } from '@tanstack/react-query';
import type { GuestEntry } from '@upbeat/api/contract/guests.ts';
import type { GuestTicket } from '../../shared/guest/ticket-desk.ts';
import { codeOf } from '../../shared/api/api-problem.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';

/** Why a guest is not in: a code that opens nothing, a name nobody can read, a full class, too many tries, no answer. */
export type EntryFault = 'refused' | 'name' | 'full' | 'too-many' | 'no-answer';

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
  return FAULT_OF[code] ?? 'no-answer';
}

const FAULT_OF: Readonly<Record<string, EntryFault>> = {
  'code-refused': 'refused',
  'unreadable-name': 'name',
  'no-more-guests': 'full',
  'too-many-requests': 'too-many',
};
