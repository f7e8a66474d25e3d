import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { findSession, listSessions } from '../../application/sessions/find-sessions.ts';
import type { endSession } from '../../application/sessions/end-session.ts';
import type { scheduleSession } from '../../application/sessions/schedule-session.ts';
import type { startSession } from '../../application/sessions/start-session.ts';
import { NewSession, SessionList, SessionView } from '../../contract/sessions.ts';
import { ON_ITS_OWN, type Plan } from '../../domain/session/session.ts';
import { OPEN_STAGE } from '../../domain/session/stage.ts';
import type { UseCase } from './use-case.ts';
import { SessionAddress, refusals } from './schemas.ts';
import { toComingViews, toSessionView } from './session-view.ts';

export interface SessionRoutes {
  findSession: UseCase<typeof findSession>;
  listSessions: UseCase<typeof listSessions>;
  scheduleSession: UseCase<typeof scheduleSession>;
  startSession: UseCase<typeof startSession>;
  endSession: UseCase<typeof endSession>;
}

const Span = Type.Object(
  {
    from: Type.String({ format: 'date-time' }),
    to: Type.String({ format: 'date-time' }),
    teamsChannelId: Type.Optional(Type.String({ maxLength: 200 })),
    meetingId: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);

export const sessionRoutes: FastifyPluginAsyncTypebox<SessionRoutes> = async (app, useCases) => {
  app.get(
    '/sessions',
    { config: { access: 'member' }, schema: { querystring: Span, response: { 200: SessionList, ...refusals } } },
    async ({ query, identity }) => {
      const { from, to, ...where } = query;
      const span = { from: new Date(from), to: new Date(to), ...where };
      const { sessions, coming } = await useCases.listSessions({ tenantId: identity.tenantId, ...span });
      return {
        sessions: sessions.map((session) => toSessionView(session, identity)),
        coming: toComingViews(sessions, coming),
      };
    },
  );

  app.post(
    '/sessions',
    { config: { access: 'admin' }, schema: { body: NewSession, response: { 201: SessionView, ...refusals } } },
    async ({ body, identity }, reply) => {
      const session = await useCases.scheduleSession({ identity, plan: toPlan(body) });
      return reply.status(201).send(toSessionView(session, identity));
    },
  );

  app.get(
    '/sessions/:sessionId',
    {
      config: { access: 'participant' },
      schema: { params: SessionAddress, response: { 200: SessionView, ...refusals } },
    },
    async ({ params: { sessionId }, identity }) =>
      toSessionView(await useCases.findSession({ tenantId: identity.tenantId, sessionId }), identity),
  );

  app.post(
    '/sessions/:sessionId/start',
    {
      config: { access: 'coach-of-session' },
      schema: { params: SessionAddress, response: { 200: SessionView, ...refusals } },
    },
    async ({ params: { sessionId }, identity }) =>
      toSessionView(await useCases.startSession({ tenantId: identity.tenantId, sessionId }), identity),
  );

  app.post(
    '/sessions/:sessionId/end',
    {
      config: { access: 'coach-of-session' },
      schema: { params: SessionAddress, response: { 200: SessionView, ...refusals } },
    },
    async ({ params: { sessionId }, identity }) =>
      toSessionView(await useCases.endSession({ tenantId: identity.tenantId, sessionId }), identity),
  );
};

function toPlan({ plannedStart, coCoach = null, isRecorded = false, ...body }: NewSession): Omit<Plan, 'id'> {
  const stage = { ...OPEN_STAGE, isRecorded };
  return { ...body, coCoach, relievedAt: null, ...ON_ITS_OWN, plannedStart: new Date(plannedStart), stage };
}
