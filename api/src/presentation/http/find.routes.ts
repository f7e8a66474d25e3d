import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { findChannels } from '../../application/scheduling/find-channels.ts';
import type { findPeople } from '../../application/scheduling/find-people.ts';
import { ChannelsFound, PeopleFound } from '../../contract/schedule.ts';
import { bearerOf } from './access.ts';
import { refusals } from './schemas.ts';
import type { UseCase } from './use-case.ts';

export interface FindRoutes {
  findPeople: UseCase<typeof findPeople>;
  findChannels: UseCase<typeof findChannels>;
}

const Words = Type.Object({ find: Type.String({ minLength: 2, maxLength: 60 }) });

/** Whom and where the form that plans a class can name, as its admin may see them in Teams. */
export const findRoutes: FastifyPluginAsyncTypebox<FindRoutes> = async (app, useCases) => {
  app.get(
    '/schedule/people',
    { config: { access: 'admin' }, schema: { querystring: Words, response: { 200: PeopleFound, ...refusals } } },
    (request) =>
      useCases.findPeople({ identity: request.identity, token: bearerOf(request), words: request.query.find }),
  );

  app.get(
    '/schedule/channels',
    { config: { access: 'admin' }, schema: { response: { 200: ChannelsFound, ...refusals } } },
    (request) => useCases.findChannels({ identity: request.identity, token: bearerOf(request) }),
  );
};
