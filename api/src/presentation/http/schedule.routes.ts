import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { cancelClasses } from '../../application/scheduling/cancel-classes.ts';
import type { changePlan } from '../../application/scheduling/change-plan.ts';
import type { checkPlan } from '../../application/scheduling/check-plan.ts';
import type { planClasses } from '../../application/scheduling/plan-classes.ts';
import type { findPlannedClass, listPlannedClasses } from '../../application/scheduling/planned-classes.ts';
import type { restoreClasses } from '../../application/scheduling/restore-classes.ts';
import type { retryArrangement } from '../../application/scheduling/retry-arrangement.ts';
import type { answerRsvp, myRsvp } from '../../application/sessions/answer-rsvp.ts';
import { Id } from '../../contract/id.ts';
import {
  ArrangementView,
  NewPlan,
  PlanChange,
  PlanCheck,
  PlannedClass,
  PlannedClasses,
  PlanToCheck,
  RsvpAnswer,
  RsvpView,
  Scheduled,
  ScopeChoice,
} from '../../contract/schedule.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import type { Session } from '../../domain/session/session.ts';
import { toArrangementView, toClassPlan, toPlanCheck, toPlannedClass, toRsvpView } from './schedule-view.ts';
import { refusals, SessionAddress } from './schemas.ts';
import { toSessionView } from './session-view.ts';
import type { UseCase } from './use-case.ts';

export interface ScheduleRoutes {
  planClasses: UseCase<typeof planClasses>;
  checkPlan: UseCase<typeof checkPlan>;
  findPlannedClass: UseCase<typeof findPlannedClass>;
  listPlannedClasses: UseCase<typeof listPlannedClasses>;
  changePlan: UseCase<typeof changePlan>;
  cancelClasses: UseCase<typeof cancelClasses>;
  restoreClasses: UseCase<typeof restoreClasses>;
  retryArrangement: UseCase<typeof retryArrangement>;
  answerRsvp: UseCase<typeof answerRsvp>;
  myRsvp: UseCase<typeof myRsvp>;
}

/** A programme of sixty intervals, with every word as long as it may be, in any script. */
const ONE_PROGRAMME = 96 * 1024;

const PlanAddress = Type.Object({ planId: Id });
const Span = Type.Object(
  { from: Type.String({ format: 'date-time' }), to: Type.String({ format: 'date-time' }) },
  { additionalProperties: false },
);

const admin = { access: 'admin' } as const;
const classes = { params: SessionAddress, response: { 200: Scheduled, ...refusals } };
const rsvp = { params: SessionAddress, response: { 200: RsvpView, ...refusals } };

/** Planning classes, for admins, and saying whether one comes, for everybody. */
export const scheduleRoutes: FastifyPluginAsyncTypebox<ScheduleRoutes> = async (app, useCases) => {
  app.put(
    '/schedule/:planId',
    {
      config: admin,
      bodyLimit: ONE_PROGRAMME,
      schema: { params: PlanAddress, body: NewPlan, response: { 200: Scheduled, ...refusals } },
    },
    async ({ params: { planId }, body, identity }) =>
      toScheduled(await useCases.planClasses({ identity, planId, plan: toClassPlan(body) }), identity),
  );

  app.post(
    '/schedule/check',
    {
      config: admin,
      bodyLimit: ONE_PROGRAMME,
      schema: { body: PlanToCheck, response: { 200: PlanCheck, ...refusals } },
    },
    async ({ body: { sessionId, ...plan }, identity }) =>
      toPlanCheck(await useCases.checkPlan({ identity, sessionId, plan: toClassPlan(plan) })),
  );

  app.get(
    '/schedule',
    { config: admin, schema: { querystring: Span, response: { 200: PlannedClasses, ...refusals } } },
    async ({ query: { from, to }, identity }) => {
      const planned = await useCases.listPlannedClasses({ identity, from: new Date(from), to: new Date(to) });
      return { classes: planned.map((one) => toPlannedClass(one, identity)) };
    },
  );

  app.get(
    '/schedule/:sessionId',
    { config: admin, schema: { params: SessionAddress, response: { 200: PlannedClass, ...refusals } } },
    async ({ params: { sessionId }, identity }) =>
      toPlannedClass(await useCases.findPlannedClass({ identity, sessionId }), identity),
  );

  app.patch(
    '/schedule/:sessionId',
    { config: admin, bodyLimit: ONE_PROGRAMME, schema: { ...classes, body: PlanChange } },
    async ({ params: { sessionId }, body: { scope, change }, identity }) =>
      toScheduled(await useCases.changePlan({ identity, sessionId, scope, change }), identity),
  );

  app.post(
    '/schedule/:sessionId/cancel',
    { config: admin, schema: { ...classes, body: ScopeChoice } },
    async ({ params: { sessionId }, body: { scope }, identity }) =>
      toScheduled(await useCases.cancelClasses({ identity, sessionId, scope }), identity),
  );

  app.post(
    '/schedule/:sessionId/restore',
    { config: admin, schema: { ...classes, body: ScopeChoice } },
    async ({ params: { sessionId }, body: { scope }, identity }) =>
      toScheduled(await useCases.restoreClasses({ identity, sessionId, scope }), identity),
  );

  app.post(
    '/schedule/:sessionId/arrange',
    { config: admin, schema: { params: SessionAddress, response: { 202: ArrangementView, ...refusals } } },
    async ({ params: { sessionId }, identity }, reply) =>
      reply.status(202).send(toArrangementView(await useCases.retryArrangement({ identity, sessionId }))),
  );

  app.get(
    '/sessions/:sessionId/rsvp',
    { config: { access: 'member' }, schema: rsvp },
    async ({ params: { sessionId }, identity: { tenantId, personId } }) =>
      toRsvpView(await useCases.myRsvp({ tenantId, personId, sessionId })),
  );

  app.put(
    '/sessions/:sessionId/rsvp',
    { config: { access: 'member' }, schema: { ...rsvp, body: RsvpAnswer } },
    async ({ params: { sessionId }, body: { isComing }, identity: { tenantId, personId } }) =>
      toRsvpView(await useCases.answerRsvp({ tenantId, personId, sessionId, isComing })),
  );
};

function toScheduled(sessions: readonly Session[], identity: Identity): Scheduled {
  return { sessions: sessions.map((session) => toSessionView(session, identity)) };
}
