import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { deleteMyClass } from '../../application/summaries/delete-my-class.ts';
import type { giveFeeling } from '../../application/summaries/give-feeling.ts';
import type { MyClass, myClasses } from '../../application/summaries/my-classes.ts';
import type { myResult } from '../../application/summaries/my-result.ts';
import type { myWeeks } from '../../application/summaries/my-weeks.ts';
import type { resultFile } from '../../application/summaries/result-file.ts';
import { FeelingChange, MyClasses, MyResult, MyWeeks, ResultFormat } from '../../contract/me.ts';
import { toProgrammeView } from '../../contract/programme-view.ts';
import { leaderOf } from '../../domain/session/leading.ts';
import { refusals, SessionAddress } from './schemas.ts';
import type { UseCase } from './use-case.ts';

export interface HistoryRoutes {
  myClasses: UseCase<typeof myClasses>;
  myWeeks: UseCase<typeof myWeeks>;
  myResult: UseCase<typeof myResult>;
  giveFeeling: UseCase<typeof giveFeeling>;
  resultFile: UseCase<typeof resultFile>;
  deleteMyClass: UseCase<typeof deleteMyClass>;
}

const WeeksAsked = Type.Object(
  {
    weeks: Type.Optional(Type.Integer({ minimum: 1, maximum: 53 })),
    timeZone: Type.String({ minLength: 1, maxLength: 64 }),
  },
  { additionalProperties: false },
);
const FileAsked = Type.Object({ format: ResultFormat }, { additionalProperties: false });

/** As many as stand side by side on a page. */
const WEEKS = 8;

const MEDIA_TYPES = { fit: 'application/vnd.ant.fit', tcx: 'application/vnd.garmin.tcx+xml' } as const;

/** What a person has of their own classes. Every answer is about the caller, and for nobody else. */
export const historyRoutes: FastifyPluginAsyncTypebox<HistoryRoutes> = async (app, useCases) => {
  app.get(
    '/me/classes',
    { config: { access: 'member' }, schema: { response: { 200: MyClasses, ...refusals } } },
    async ({ identity }) => ({ classes: (await useCases.myClasses(identity)).map(toMyClass) }),
  );

  app.get(
    '/me/weeks',
    { config: { access: 'member' }, schema: { querystring: WeeksAsked, response: { 200: MyWeeks, ...refusals } } },
    async ({ identity, query: { weeks = WEEKS, timeZone } }) => ({
      weeks: await useCases.myWeeks({ identity, weeks, timeZone }),
    }),
  );

  app.get(
    '/sessions/:sessionId/mine',
    { config: { access: 'participant' }, schema: { params: SessionAddress, response: { 200: MyResult, ...refusals } } },
    async ({ params: { sessionId }, identity }) => {
      const { series, secondsInZones, ratings, ...rest } = await useCases.myResult({ identity, sessionId });
      return { sessionId, series: [...series], secondsInZones: [...secondsInZones], ratings: [...ratings], ...rest };
    },
  );

  app.put(
    '/sessions/:sessionId/mine/feeling',
    {
      config: { access: 'member' },
      schema: { params: SessionAddress, body: FeelingChange, response: { 204: Type.Null(), ...refusals } },
    },
    async ({ params: { sessionId }, body: { feeling }, identity }, reply) => {
      await useCases.giveFeeling({ identity, sessionId, feeling });
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/sessions/:sessionId/mine/file',
    { config: { access: 'member' }, schema: { params: SessionAddress, querystring: FileAsked, response: refusals } },
    async ({ params: { sessionId }, query: { format }, identity }, reply) => {
      const { name, bytes } = await useCases.resultFile({ identity, sessionId, format });
      reply.header('content-disposition', `attachment; filename="${name}"`);
      return reply.type(MEDIA_TYPES[format]).send(Buffer.from(bytes) as never); // bytes have no schema
    },
  );

  app.delete(
    '/sessions/:sessionId/mine',
    { config: { access: 'member' }, schema: { params: SessionAddress, response: { 204: Type.Null(), ...refusals } } },
    async ({ params: { sessionId }, identity }, reply) => {
      await useCases.deleteMyClass({ identity, sessionId });
      return reply.status(204).send(null);
    },
  );
};

function toMyClass({ session, effortPoints }: MyClass): MyClasses['classes'][number] {
  const { id, state, startedAt, programme } = session;
  return {
    sessionId: id,
    programme: toProgrammeView(programme),
    coachName: leaderOf(session).name,
    startedAt: startedAt.toISOString(),
    seconds: session.state === 'live' ? null : Math.floor((session.endedAt.getTime() - startedAt.getTime()) / 1000),
    state,
    effortPoints,
  };
}
