import type { FastifyInstance } from 'fastify';
import { SignInRefused } from '../entra/sign-in.ts';
import type { BoxEvents } from './box-events.ts';
import type { BoxStore } from './box-store.ts';
import { withStage, type HostPerson } from './box.ts';
import { HostProblem } from './host-problem.ts';
import { readAppUrl } from './protocol/app-url.ts';
import { personIn, readStrings } from './requests.ts';

export interface HostActions {
  /** @throws {SignInRefused} */
  readonly signIn: (person: HostPerson) => Promise<string>;
  /** @returns words for whoever pressed the button, if any */
  readonly play: (momentId: string) => Promise<string | null>;
  readonly replay: (file: { name: string; bytes: Uint8Array; personId: string }) => Promise<string | null>;
}

export interface HostRoutes extends HostActions {
  readonly store: BoxStore;
  readonly events: BoxEvents;
}

const MAX_WORKOUT_BYTES = 20 * 1024 * 1024;

export function hostRoutes(server: FastifyInstance, { store, events, signIn, play, replay }: HostRoutes): void {
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) => {
    done(null, body);
  });

  server.get('/box.json', (_, reply) => reply.header('cache-control', 'no-store').send(store.current()));
  server.get('/events', ({ query }, reply) => {
    events.open(reply, personIn(store, query));
  });

  server.post('/token', async ({ body }, reply) => {
    const person = personIn(store, body);
    if (person.isAnonymous === true) throw new HostProblem(403, 'Nobody is signed in here');
    try {
      return await reply.header('cache-control', 'no-store').send({ accessToken: await signIn(person) });
    } catch (error) {
      if (error instanceof SignInRefused) throw new HostProblem(403, error.error || error.message, { cause: error });
      throw error;
    }
  });

  server.post('/sharing', async ({ body }) => {
    const person = personIn(store, body);
    presenterOnly(person);
    const chatId = chatIn(body);
    if (chatId === null && store.current().meeting === null) {
      throw new HostProblem(409, 'There is no meeting to share in');
    }
    const { contentUrl } = readStrings(body, ['contentUrl']) ?? {};
    const page = readAppUrl(contentUrl, store.current().appOrigin);
    if (page === null) throw new HostProblem(400, 'contentUrl must be a page of the app');
    store.change(withStage(store.current(), chatId, { contentUrl: page.href, personId: person.id }));
    return { isSharing: true };
  });

  server.delete('/sharing', async ({ query }) => {
    presenterOnly(personIn(store, query));
    store.change(withStage(store.current(), chatIn(query), null));
    return { isSharing: false };
  });

  server.put('/tab', async ({ body }) => {
    const tab = readStrings(body, ['entityId', 'contentUrl', 'displayName']);
    if (tab === null || readAppUrl(tab.contentUrl, store.current().appOrigin) === null) {
      throw new HostProblem(400, 'A tab has an entityId, a displayName and a contentUrl of the app');
    }
    store.change({ tab });
    return tab;
  });

  server.post<{ Params: { id: string } }>('/moments/:id', async ({ params: { id } }) => {
    if (!store.current().moments.some((moment) => moment.id === id)) throw new HostProblem(404, 'No such moment');
    return { words: await play(id) };
  });

  server.post<{ Querystring: { name?: string; personId?: string } }>(
    '/replay',
    { bodyLimit: MAX_WORKOUT_BYTES },
    async ({ query, body }) => {
      if (!store.current().mayReplay) throw new HostProblem(404, 'Nothing here replays a workout');
      const person = personIn(store, query);
      if (!Buffer.isBuffer(body) || body.length === 0) throw new HostProblem(400, 'The file is empty');
      try {
        return { words: await replay({ name: query.name ?? 'workout', bytes: body, personId: person.id }) };
      } catch (error) {
        throw new HostProblem(422, error instanceof Error ? error.message : String(error), { cause: error });
      }
    },
  );
}

/** Of which meeting; null is the class that is live. */
function chatIn(asked: unknown): string | null {
  return readStrings(asked, ['chatId'])?.chatId ?? null;
}

function presenterOnly({ mayPresent }: HostPerson): void {
  if (!mayPresent) throw new HostProblem(403, 'Only organisers and presenters change the stage');
}
