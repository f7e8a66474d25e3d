import type {
  ArrangementView,
  ChannelsFound,
  NewPlan,
  PeopleFound,
  PlanChange,
  PlanCheck,
  PlannedClass,
  PlannedClasses,
  PlanToCheck,
  RsvpAnswer,
  RsvpView,
  Scheduled,
  ScopeChoice,
} from '@upbeat/api/contract/schedule.ts';
import type { ApiRequest } from './request.ts';

/** Planning classes, and saying whether one comes. */
export interface ScheduleApi {
  rsvp(sessionId: string): Promise<RsvpView>;
  answerRsvp(sessionId: string, answer: RsvpAnswer): Promise<RsvpView>;
  /** The page makes the id, so that the same plan sent twice is planned once. */
  planClasses(planId: string, plan: NewPlan): Promise<Scheduled>;
  checkPlan(plan: PlanToCheck): Promise<PlanCheck>;
  plannedClass(sessionId: string): Promise<PlannedClass>;
  plannedClasses(span: { from: Date; to: Date }): Promise<PlannedClasses>;
  changeClass(sessionId: string, change: PlanChange): Promise<unknown>;
  cancelClass(sessionId: string, choice: ScopeChoice): Promise<unknown>;
  restoreClass(sessionId: string, choice: ScopeChoice): Promise<unknown>;
  /** Tries anew what Microsoft 365 refused. */
  arrangeMeeting(sessionId: string): Promise<ArrangementView>;
  findPeople(find: string): Promise<PeopleFound>;
  findChannels(): Promise<ChannelsFound>;
}

export function scheduleApi(ask: <T>(request: ApiRequest) => Promise<T>): ScheduleApi {
  const planned = (id: string) => `/schedule/${encodeURIComponent(id)}`;
  const rsvp = (sessionId: string) => `/sessions/${encodeURIComponent(sessionId)}/rsvp`;
  const get = <T>(path: string) => ask<T>({ method: 'GET', path });
  const repeatable = <T>(path: string, body?: unknown) => ask<T>({ method: 'POST', path, body, isIdempotent: true });

  return {
    rsvp: (sessionId) => get(rsvp(sessionId)),
    answerRsvp: (sessionId, body) => ask({ method: 'PUT', path: rsvp(sessionId), body }),
    planClasses: (planId, body) => ask({ method: 'PUT', path: planned(planId), body }),
    checkPlan: (body) => repeatable('/schedule/check', body),
    plannedClass: (sessionId) => get(planned(sessionId)),
    plannedClasses: ({ from, to }) =>
      get(`/schedule?${new URLSearchParams({ from: from.toISOString(), to: to.toISOString() }).toString()}`),
    changeClass: (sessionId, body) => ask({ method: 'PATCH', path: planned(sessionId), body }),
    cancelClass: (sessionId, choice) => repeatable(`${planned(sessionId)}/cancel`, choice),
    restoreClass: (sessionId, choice) => repeatable(`${planned(sessionId)}/restore`, choice),
    arrangeMeeting: (sessionId) => repeatable(`${planned(sessionId)}/arrange`),
    findPeople: (find) => get(`/schedule/people?${new URLSearchParams({ find }).toString()}`),
    findChannels: () => get('/schedule/channels'),
  };
}
