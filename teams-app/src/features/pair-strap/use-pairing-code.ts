import { useMutation } from '@tanstack/react-query';
import type { NewPairing } from '@upbeat/api/contract/pairing.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';

export type CodeState =
  | { readonly state: 'none' }
  | { readonly state: 'asking' }
  | { readonly state: 'failed' }
  | { readonly state: 'offered'; readonly offer: NewPairing };

/** A code for a sensor of mine in this class. Asking again makes the one before it worthless. */
export function usePairingCode(sessionId: string): { code: CodeState; ask: () => void; forget: () => void } {
  const api = useApi();
  const { mutate, reset, status, data } = useMutation({ mutationFn: () => api.offerPairing(sessionId) });
  return { code: stateOf(status, data), ask: () => mutate(), forget: reset };
}

function stateOf(status: 'idle' | 'pending' | 'success' | 'error', offer: NewPairing | undefined): CodeState {
  if (status === 'pending') return { state: 'asking' };
  if (status === 'error') return { state: 'failed' };
  return offer === undefined ? { state: 'none' } : { state: 'offered', offer };
}
