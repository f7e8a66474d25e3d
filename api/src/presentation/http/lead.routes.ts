import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { leadPlayback } from '../../application/sessions/lead-playback.ts';
import { toClockView } from '../../contract/clock-view.ts';
import { PlaybackAct, PlaybackView } from '../../contract/coach.ts';
import { readClock } from '../../domain/session/clock.ts';
import { toProgrammeView } from '../../contract/programme-view.ts';
import { refusals, SessionAddress } from './schemas.ts';
import type { UseCase } from './use-case.ts';

export interface LeadRoutes {
  leadPlayback: UseCase<typeof leadPlayback>;
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
};
