import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { decideAboutCoach } from '../../application/care/decide-about-coach.ts';
import { CoachConfirmation } from '../../contract/coach.ts';
import { refusals, SessionAddress } from './schemas.ts';
import type { UseCase } from './use-case.ts';

export interface CareRoutes {
  decideAboutCoach: UseCase<typeof decideAboutCoach>;
}

/** What a person and the coach of their class say to one another. Nobody else ever reads it. */
export const careRoutes: FastifyPluginAsyncTypebox<CareRoutes> = async (app, useCases) => {
  app.put(
    '/sessions/:sessionId/coach-sees',
    {
      config: { access: 'participant' },
      schema: { params: SessionAddress, body: CoachConfirmation, response: { 204: Type.Null(), ...refusals } },
    },
    async ({ params: { sessionId }, body, identity }, reply) => {
      await useCases.decideAboutCoach({ identity, sessionId, ...body });
      return reply.status(204).send(null);
    },
  );
};
