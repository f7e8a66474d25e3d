import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { admitGuest } from '../../application/guests/admit-guest.ts';
import type { closeToGuests, openToGuests } from '../../application/guests/open-to-guests.ts';
import { ClassTicket, GuestCode, GuestEntry } from '../../contract/guests.ts';
import { spellEntryCode } from '../../domain/directory/entry-code.ts';
import { limitRefusedCodes } from './limit-refusals.ts';
import { refusals, SessionAddress } from './schemas.ts';
import type { UseCase } from './use-case.ts';

export interface GuestRoutes {
  openToGuests: UseCase<typeof openToGuests>;
  closeToGuests: UseCase<typeof closeToGuests>;
  admitGuest: UseCase<typeof admitGuest>;
}

/** Who leads a class opens it to people without an account; they come in with a code and a name. */
export const guestRoutes: FastifyPluginAsyncTypebox<GuestRoutes> = async (app, useCases) => {
  const limited = limitRefusedCodes(app);

  app.post(
    '/sessions/:sessionId/guest-code',
    {
      config: { access: 'coach-of-session' },
      schema: { params: SessionAddress, response: { 201: GuestCode, ...refusals } },
    },
    async ({ params: { sessionId }, identity }, reply) => {
      const { code } = await useCases.openToGuests({ identity, sessionId });
      return reply.status(201).send({ code: spellEntryCode(code) });
    },
  );

  app.delete(
    '/sessions/:sessionId/guest-code',
    {
      config: { access: 'coach-of-session' },
      schema: { params: SessionAddress, response: { 204: Type.Null(), ...refusals } },
    },
    async ({ params: { sessionId }, identity }, reply) => {
      await useCases.closeToGuests({ identity, sessionId });
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/guests',
    {
      config: { access: 'anyone', rateLimit: false },
      schema: { body: GuestEntry, response: { 201: ClassTicket, ...refusals } },
    },
    async (request, reply) => {
      const { expiresAt, ...ticket } = await limited(request, () => useCases.admitGuest(request.body));
      return reply.status(201).send({ ...ticket, expiresAt: expiresAt.toISOString() });
    },
  );
};
