import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { decideAboutCoach } from '../../application/care/decide-about-coach.ts';
import type { sendWord } from '../../application/care/send-word.ts';
import type { answerSpotlight, askSpotlight, endSpotlight } from '../../application/care/spotlight.ts';
import type { sayFine, sayUnwell } from '../../application/care/unwell.ts';
import { CoachConfirmation, SpotlightAnswer, SpotlightAsk, Unwell, WordToPerson } from '../../contract/coach.ts';
import { refusals, SessionAddress } from './schemas.ts';
import type { UseCase } from './use-case.ts';

export interface CareRoutes {
  decideAboutCoach: UseCase<typeof decideAboutCoach>;
  sayUnwell: UseCase<typeof sayUnwell>;
  sayFine: UseCase<typeof sayFine>;
  sendWord: UseCase<typeof sendWord>;
  askSpotlight: UseCase<typeof askSpotlight>;
  answerSpotlight: UseCase<typeof answerSpotlight>;
  endSpotlight: UseCase<typeof endSpotlight>;
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

  app.put(
    '/sessions/:sessionId/unwell',
    {
      config: { access: 'participant' },
      schema: { params: SessionAddress, body: Unwell, response: { 204: Type.Null(), ...refusals } },
    },
    async ({ params: { sessionId }, body, identity }, reply) => {
      await useCases.sayUnwell({ identity, sessionId, ...body });
      return reply.status(204).send(null);
    },
  );

  app.delete(
    '/sessions/:sessionId/unwell',
    {
      config: { access: 'participant' },
      schema: { params: SessionAddress, response: { 204: Type.Null(), ...refusals } },
    },
    async ({ params: { sessionId }, identity }, reply) => {
      await useCases.sayFine({ identity, sessionId });
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/sessions/:sessionId/words',
    {
      config: { access: 'coach-of-session' },
      schema: { params: SessionAddress, body: WordToPerson, response: { 204: Type.Null(), ...refusals } },
    },
    async ({ params: { sessionId }, body, identity }, reply) => {
      await useCases.sendWord({ tenantId: identity.tenantId, sessionId, ...body });
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/sessions/:sessionId/spotlight',
    {
      config: { access: 'coach-of-session' },
      schema: { params: SessionAddress, body: SpotlightAsk, response: { 204: Type.Null(), ...refusals } },
    },
    async ({ params: { sessionId }, body, identity }, reply) => {
      await useCases.askSpotlight({ tenantId: identity.tenantId, sessionId, ...body });
      return reply.status(204).send(null);
    },
  );

  app.delete(
    '/sessions/:sessionId/spotlight',
    {
      config: { access: 'coach-of-session' },
      schema: { params: SessionAddress, response: { 204: Type.Null(), ...refusals } },
    },
    async ({ params: { sessionId }, identity }, reply) => {
      await useCases.endSpotlight({ tenantId: identity.tenantId, sessionId });
      return reply.status(204).send(null);
    },
  );

  app.put(
    '/sessions/:sessionId/spotlight/answer',
    {
      config: { access: 'participant' },
      schema: { params: SessionAddress, body: SpotlightAnswer, response: { 204: Type.Null(), ...refusals } },
    },
    async ({ params: { sessionId }, body, identity }, reply) => {
      await useCases.answerSpotlight({ identity, sessionId, ...body });
      return reply.status(204).send(null);
    },
  );
};
