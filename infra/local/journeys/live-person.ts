import type { LiveTicket } from '@upbeat/api/contract/live.ts';
import { apiClientOf, type ApiAddress, type ApiClient } from '../box/api-client.ts';
import type { LocalPerson } from '../directory/directory.ts';
import { signIn } from '../entra/sign-in.ts';
import { connect, type RawClient } from '../web-pubsub/service-for-tests.ts';
import { openJsonSocket, type JsonSocket } from './live-client.ts';

/** One person in a class, with a sensor, a stage and the api. */
export interface LivePerson {
  readonly api: ApiClient;
  /** A connected sensor that was welcomed and knows the clock. */
  readonly sensor: () => Promise<JsonSocket>;
  /** The stage of the class: the ticket, and everything that arrives on it. */
  readonly stage: () => Promise<{ ticket: LiveTicket; client: RawClient }>;
}

export async function livePerson(address: ApiAddress, person: LocalPerson, sessionId: string): Promise<LivePerson> {
  const api = await apiClientOf(person, address);
  const token = await signIn({ ...address, person });
  return {
    api,
    async sensor() {
      const socket = await openJsonSocket(`${address.apiOrigin.replace('http', 'ws')}/live/sensor`);
      const source = { kind: 'athlete', name: 'Test' };
      socket.send({ type: 'hello', version: 1, token, sessionId, source });
      await socket.next(({ type }) => type === 'clock');
      return socket;
    },
    async stage() {
      const ticket = await api.call<LiveTicket>('POST', `/api/sessions/${sessionId}/live`, { surface: 'stage' });
      return { ticket, client: await connect(ticket.url) };
    },
  };
}
