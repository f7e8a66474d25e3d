import type { FastifyInstance } from 'fastify';
import { ANSWERS, type Agenda } from './agenda.ts';
import type { BoxStore } from './box-store.ts';
import { HostProblem } from './host-problem.ts';
import { personIn, readStrings } from './requests.ts';

/** What a window does in somebody's calendar and Activity. */
export function agendaRoutes(
  server: FastifyInstance,
  { store, agenda }: { readonly store: BoxStore; readonly agenda: Agenda },
): void {
  server.post('/agenda/answers', async ({ body }) => {
    const { id: personId } = personIn(store, body);
    const { entryId = '', answer: said } = readStrings(body, ['entryId', 'answer']) ?? {};
    const answer = ANSWERS.find((one) => one === said);
    if (answer === undefined) throw new HostProblem(400, 'An invitation is accepted, tentative or declined');
    if (!agenda.respond({ personId, entryId, answer })) throw new HostProblem(404, 'This invitation is gone');
    return {};
  });

  server.put('/activity/read', async ({ body }) => {
    const { id: personId } = personIn(store, body);
    const { itemId = '' } = readStrings(body, ['itemId']) ?? {};
    agenda.read({ personId, itemId });
    return {};
  });

  server.post('/meetings/join', async ({ body }) => {
    const meeting = await agenda.join({ personId: personIn(store, body).id, chatId: chatIn(body) });
    if (meeting === null) throw new HostProblem(404, 'There is no such meeting for you');
    return meeting;
  });

  server.post('/meetings/leave', async ({ body }) => {
    await agenda.leave({ personId: personIn(store, body).id, chatId: chatIn(body) });
    return {};
  });
}

function chatIn(body: unknown): string {
  const { chatId } = readStrings(body, ['chatId']) ?? {};
  if (chatId === undefined) throw new HostProblem(400, 'A meeting is named by its chatId');
  return chatId;
}
