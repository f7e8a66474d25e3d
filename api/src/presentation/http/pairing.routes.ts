import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { disownReadings } from '../../application/pairing/disown-readings.ts';
import type { endPairings } from '../../application/pairing/end-pairings.ts';
import type { exchangeCode } from '../../application/pairing/exchange-code.ts';
import type { offerPairing } from '../../application/pairing/offer-pairing.ts';
import type { PairedView, viewPairing } from '../../application/pairing/view-pairing.ts';
import { toClockView } from '../../contract/clock-view.ts';
import { Discarded, NewPairing, Paired, PairingExchange, PairingView } from '../../contract/pairing.ts';
import { spellEntryCode } from '../../domain/directory/entry-code.ts';
import type { Bond, Identity } from '../../domain/directory/identity.ts';
import { Forbidden } from '../../domain/errors.ts';
import { leaderOf } from '../../domain/session/leading.ts';
import { limitRefusedCodes } from './limit-refusals.ts';
import { PAIRING_PAGE } from './pages.ts';
import { refusals, SessionAddress } from './schemas.ts';
import type { UseCase } from './use-case.ts';

export interface PairingRoutes {
  offerPairing: UseCase<typeof offerPairing>;
  exchangeCode: UseCase<typeof exchangeCode>;
  viewPairing: UseCase<typeof viewPairing>;
  endPairings: UseCase<typeof endPairings>;
  disownReadings: UseCase<typeof disownReadings>;
}

/** Of the person, in their panel; and of the page that holds their sensor. */
export const pairingRoutes: FastifyPluginAsyncTypebox<PairingRoutes> = async (app, useCases) => {
  const limited = limitRefusedCodes(app);

  app.post(
    '/sessions/:sessionId/pairings',
    {
      config: { access: 'participant' },
      schema: { params: SessionAddress, response: { 201: NewPairing, ...refusals } },
    },
    async ({ params: { sessionId }, identity, protocol, host }, reply) => {
      const offered = await useCases.offerPairing({ identity, sessionId });
      const code = spellEntryCode(offered.code);
      const url = `${protocol}://${host}/${PAIRING_PAGE}#${code}`;
      return reply.status(201).send({ code, url, expiresAt: offered.expiresAt.toISOString() });
    },
  );

  app.delete(
    '/sessions/:sessionId/pairings',
    {
      config: { access: 'participant' },
      schema: { params: SessionAddress, response: { 204: Type.Null(), ...refusals } },
    },
    async ({ params: { sessionId }, identity }, reply) => {
      await useCases.endPairings({ identity, sessionId });
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/sessions/:sessionId/pairings/not-mine',
    {
      config: { access: 'participant' },
      schema: { params: SessionAddress, response: { 200: Discarded, ...refusals } },
    },
    ({ params: { sessionId }, identity }) => useCases.disownReadings({ identity, sessionId }),
  );

  app.post(
    '/pairings/exchange',
    {
      config: { access: 'anyone', rateLimit: false },
      schema: { body: PairingExchange, response: { 200: Paired, ...refusals } },
    },
    async (request) => {
      const { token, ...view } = await limited(request, () => useCases.exchangeCode(request.body));
      return { token, ...toPairingView(view) };
    },
  );

  app.get(
    '/pairing',
    { config: { access: 'pairing' }, schema: { response: { 200: PairingView, ...refusals } } },
    async ({ identity }) => toPairingView(await useCases.viewPairing(identity)),
  );

  app.delete(
    '/pairing',
    { config: { access: 'pairing' }, schema: { response: { 204: Type.Null(), ...refusals } } },
    async ({ identity }, reply) => {
      await useCases.endPairings({ identity, sessionId: bondOf(identity).sessionId });
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/pairing/not-mine',
    { config: { access: 'pairing' }, schema: { response: { 200: Discarded, ...refusals } } },
    ({ identity }) => useCases.disownReadings({ identity, sessionId: bondOf(identity).sessionId }),
  );
};

function bondOf({ boundTo }: Identity): Bond {
  if (boundTo === null) throw new Forbidden('Only a paired sensor can do this'); // the guard has asked already
  return boundTo;
}

function toPairingView({ session, clock, maxHeartRate }: PairedView): PairingView {
  return {
    sessionId: session.id,
    programmeName: session.programme.name,
    coachName: leaderOf(session).name,
    state: session.state,
    plannedStart: session.plannedStart.toISOString(),
    clock: toClockView(clock),
    maxHeartRate,
  };
}
