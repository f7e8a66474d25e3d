import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { joinLive, LiveView, viewLive } from '../../application/live/join-live.ts';
import type { rateEffort } from '../../application/live/rate-effort.ts';
import type { recordBatch } from '../../application/live/record-batch.ts';
import type { takePart } from '../../application/live/take-part.ts';
import { toClockView } from '../../contract/clock-view.ts';
import { JoinLive, LiveSnapshot, LiveTicket, RatingChange, SampleBatch, SampleReceipt } from '../../contract/live.ts';
import { toProgrammeView } from '../../contract/programme-view.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { isLeader, leaderOf } from '../../domain/session/leading.ts';
import { refusals, SessionAddress } from './schemas.ts';
import type { UseCase } from './use-case.ts';

export interface LiveRoutes {
  takePart: UseCase<typeof takePart>;
  joinLive: UseCase<typeof joinLive>;
  viewLive: UseCase<typeof viewLive>;
  rateEffort: UseCase<typeof rateEffort>;
  recordBatch: UseCase<typeof recordBatch>;
}

const IntervalAddress = Type.Object({
  ...SessionAddress.properties,
  interval: Type.Integer({ minimum: 0, maximum: 59 }),
});

export const liveRoutes: FastifyPluginAsyncTypebox<LiveRoutes> = async (app, useCases) => {
  app.post(
    '/sessions/:sessionId/participation',
    {
      config: { access: 'participant' },
      schema: { params: SessionAddress, response: { 204: Type.Null(), ...refusals } },
    },
    async ({ params: { sessionId }, identity }, reply) => {
      await useCases.takePart({ identity, sessionId });
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/sessions/:sessionId/live',
    {
      config: { access: 'participant' },
      schema: { params: SessionAddress, body: JoinLive, response: { 200: LiveTicket, ...refusals } },
    },
    async ({ params: { sessionId }, body, identity }) => {
      const view = await useCases.joinLive({ identity, sessionId, surface: body.surface });
      return { ...toSnapshot(view, identity), url: view.url };
    },
  );

  app.get(
    '/sessions/:sessionId/live',
    {
      config: { access: 'participant' },
      schema: { params: SessionAddress, response: { 200: LiveSnapshot, ...refusals } },
    },
    async ({ params: { sessionId }, identity }) =>
      toSnapshot(await useCases.viewLive({ identity, sessionId }), identity),
  );

  app.post(
    '/sessions/:sessionId/samples',
    {
      config: { access: 'sensor' },
      schema: { params: SessionAddress, body: SampleBatch, response: { 200: SampleReceipt, ...refusals } },
    },
    ({ params: { sessionId }, body, identity }) => useCases.recordBatch({ identity, sessionId, ...body }),
  );

  app.put(
    '/sessions/:sessionId/ratings/:interval',
    {
      config: { access: 'participant' },
      schema: { params: IntervalAddress, body: RatingChange, response: { 204: Type.Null(), ...refusals } },
    },
    async ({ params: { sessionId, interval }, body, identity }, reply) => {
      await useCases.rateEffort({ identity, sessionId, interval, rating: body.rating });
      return reply.status(204).send(null);
    },
  );
};

function toSnapshot({ session, clock, roster, stage, mySlot, takesPart }: LiveView, identity: Identity): LiveSnapshot {
  return {
    sessionId: session.id,
    state: session.state,
    coachName: leaderOf(session).name,
    isCoach: isLeader(session, identity.personId),
    programme: toProgrammeView(session.programme),
    clock: toClockView(clock),
    roster: { version: roster.version, entries: [...roster.entries] },
    stage,
    takesPart,
    mySlot,
  };
}
