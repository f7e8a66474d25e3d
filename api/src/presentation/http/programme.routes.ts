import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { archiveProgramme, restoreProgramme } from '../../application/programmes/archive-programme.ts';
import type { changeClassProgramme } from '../../application/programmes/change-class-programme.ts';
import type { findProgramme, listProgrammes } from '../../application/programmes/find-programmes.ts';
import type { keepProgramme } from '../../application/programmes/keep-programme.ts';
import {
  ClassProgrammeChange,
  KeptProgramme as KeptProgrammeView,
  ProgrammeChange,
  ProgrammeList,
} from '../../contract/programmes.ts';
import { SessionView } from '../../contract/sessions.ts';
import type { KeptProgramme } from '../../domain/programme/kept-programme.ts';
import { toProgrammeView } from '../../contract/programme-view.ts';
import { ProgrammeAddress, refusals, SessionAddress } from './schemas.ts';
import { toSessionView } from './session-view.ts';
import type { UseCase } from './use-case.ts';

export interface ProgrammeRoutes {
  listProgrammes: UseCase<typeof listProgrammes>;
  findProgramme: UseCase<typeof findProgramme>;
  keepProgramme: UseCase<typeof keepProgramme>;
  archiveProgramme: UseCase<typeof archiveProgramme>;
  restoreProgramme: UseCase<typeof restoreProgramme>;
  changeClassProgramme: UseCase<typeof changeClassProgramme>;
}

/** Two programmes of sixty intervals, with every word as long as it may be, in any script. */
const TWO_PROGRAMMES = 192 * 1024;

const oneProgramme = { params: ProgrammeAddress, response: { 200: KeptProgrammeView, ...refusals } };

export const programmeRoutes: FastifyPluginAsyncTypebox<ProgrammeRoutes> = async (app, useCases) => {
  app.get(
    '/programmes',
    { config: { access: 'member' }, schema: { response: { 200: ProgrammeList, ...refusals } } },
    async ({ identity }) => ({ programmes: (await useCases.listProgrammes({ identity })).map(toKeptView) }),
  );

  app.get(
    '/programmes/:programmeId',
    { config: { access: 'member' }, schema: oneProgramme },
    async ({ params: { programmeId: id }, identity }) => toKeptView(await useCases.findProgramme({ identity, id })),
  );

  app.put(
    '/programmes/:programmeId',
    { config: { access: 'admin' }, schema: { ...oneProgramme, body: ProgrammeChange } },
    async ({ params: { programmeId: id }, body, identity }) =>
      toKeptView(await useCases.keepProgramme({ identity, edit: { id, ...body } })),
  );

  app.delete(
    '/programmes/:programmeId',
    {
      config: { access: 'admin' },
      schema: { params: ProgrammeAddress, response: { 204: Type.Null(), ...refusals } },
    },
    async ({ params: { programmeId: id }, identity }, reply) => {
      await useCases.archiveProgramme({ identity, id });
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/programmes/:programmeId/restore',
    { config: { access: 'admin' }, schema: oneProgramme },
    async ({ params: { programmeId: id }, identity }) => toKeptView(await useCases.restoreProgramme({ identity, id })),
  );

  app.put(
    '/sessions/:sessionId/programme',
    {
      config: { access: 'coach-of-session' },
      bodyLimit: TWO_PROGRAMMES,
      schema: { params: SessionAddress, body: ClassProgrammeChange, response: { 200: SessionView, ...refusals } },
    },
    async ({ params: { sessionId }, body, identity }) =>
      toSessionView(await useCases.changeClassProgramme({ tenantId: identity.tenantId, sessionId, ...body }), identity),
  );
};

function toKeptView({ id, version, programme, changedAt }: KeptProgramme): KeptProgrammeView {
  return { id, version, programme: toProgrammeView(programme), changedAt: changedAt.toISOString() };
}
