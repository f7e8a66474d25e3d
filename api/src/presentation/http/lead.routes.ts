import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { directStage } from '../../application/sessions/direct-stage.ts';
import type { leadPlayback } from '../../application/sessions/lead-playback.ts';
import type { sayCue } from '../../application/sessions/say-cue.ts';
import type { takeLead, viewLead } from '../../application/sessions/take-lead.ts';
import { toClockView } from '../../contract/clock-view.ts';
import { Cue, LeadView, PlaybackAct, PlaybackView, StageChange } from '../../contract/coach.ts';
import { readClock } from '../../domain/session/clock.ts';
import { toProgrammeView } from '../../contract/programme-view.ts';
import { refusals, SessionAddress } from './schemas.ts';
import type { UseCase } from './use-case.ts';

export interface LeadRoutes {
  leadPlayback: UseCase<typeof leadPlayback>;
  directStage: UseCase<typeof directStage>;
  sayCue: UseCase<typeof sayCue>;
  viewLead: UseCase<typeof viewLead>;
  takeLead: UseCase<typeof takeLead>;
  now: () => Date;
}

/** What who leads a class does to it. */
export const leadRoutes: FastifyPluginAsyncTypebox<LeadRoutes> = async (app, { now, ...useCases }) => {
  app.post(
    '/sessions/:sessionId/playback',
    {
      config: { access: 'coach-of-session' },
      schema: { params: SessionAddress, body: PlaybackAct, response: { 200: PlaybackView, ...refusals } },
    },
    async ({ params: { sessionId }, body, identity }) => {
      const session = await useCases.leadPlayback({ tenantId: identity.tenantId, sessionId, act: body });
      return { clock: toClockView(readClock(session, now())), programme: toProgrammeView(session.programme) };
    },
  );

  app.get(
    '/sessions/:sessionId/lead',
    { config: { access: 'member' }, schema: { params: SessionAddress, response: { 200: LeadView, ...refusals } } },
    ({ params: { sessionId }, identity }) => useCases.viewLead({ identity, sessionId }),
  );

  app.post(
    '/sessions/:sessionId/lead',
    { config: { access: 'member' }, schema: { params: SessionAddress, response: { 200: LeadView, ...refusals } } },
    ({ params: { sessionId }, identity }) => useCases.takeLead({ identity, sessionId }),
  );

  app.put(
    '/sessions/:sessionId/stage',
    {
      config: { access: 'coach-of-session' },
      schema: { params: SessionAddress, body: StageChange, response: { 204: Type.Null(), ...refusals } },
    },
    async ({ params: { sessionId }, body, identity }, reply) => {
      await useCases.directStage({ tenantId: identity.tenantId, sessionId, change: body });
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/sessions/:sessionId/cues',
    {
      config: { access: 'coach-of-session' },
      schema: { params: SessionAddress, body: Cue, response: { 204: Type.Null(), ...refusals } },
    },
    async ({ params: { sessionId }, body, identity }, reply) => {
      await useCases.sayCue({ tenantId: identity.tenantId, sessionId, cue: body });
      return reply.status(204).send(null);
    },
  );
};
