import type { Discarded, Paired, RelaysConfig } from '@upbeat/api/contract/pairing.ts';
import { requestApi, type ApiRequest, type RequestWorld } from '../../shared/api/request.ts';

/** The few things that the pairing page may ask: it knows nobody, and has a code or the token of a pairing. */
export interface PairingApi {
  /** @throws {ApiProblem} `code-refused` for a wrong, used or outlived code */
  exchange(code: string): Promise<Paired>;
  /** Stops sending: the token is worthless afterwards. */
  end(token: string): Promise<unknown>;
  /** Stops sending and deletes every second since pairing. */
  notMine(token: string): Promise<Discarded>;
  relays(): Promise<RelaysConfig>;
}

const NO_RELAYS: RelaysConfig = { pulsoid: null, hypeRate: null };

export function createPairingApi({ fetch, pause }: Pick<RequestWorld, 'fetch' | 'pause'>): PairingApi {
  const ask = <T>(token: string | null, request: ApiRequest) => {
    const tokens =
      token === null ? null : { accessToken: () => Promise.resolve(token), freshToken: () => Promise.resolve(token) };
    return requestApi({ fetch, pause, tokens }, request) as Promise<T>;
  };

  return {
    exchange: (code) => ask(null, { method: 'POST', path: '/pairings/exchange', body: { code } }),
    end: (token) => ask(token, { method: 'DELETE', path: '/pairing' }),
    notMine: (token) => ask(token, { method: 'POST', path: '/pairing/not-mine', isIdempotent: true }),
    async relays() {
      try {
        const response = await fetch('/config.json');
        const { relays } = (await response.json()) as { relays?: RelaysConfig };
        return relays ?? NO_RELAYS;
      } catch (error) {
        console.warn('Whether there are relays is not known', error);
        return NO_RELAYS;
      }
    },
  };
}
