import { toProgrammeView } from '../../contract/programme-view.ts';
import type { ArrangementView, NewPlan, PlanCheck, PlannedClass, RsvpView } from '../../contract/schedule.ts';
import type { CheckedPlan } from '../../application/scheduling/check-plan.ts';
import type { ClassPlan } from '../../application/scheduling/plan-classes.ts';
import type { ClassAsPlanned } from '../../application/scheduling/planned-classes.ts';
import type { RsvpNow } from '../../application/sessions/answer-rsvp.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { localTimeOf } from '../../domain/schedule/recurrence.ts';
import { toSessionView } from './session-view.ts';

export function toClassPlan({ date, time, timeZone, repeats, meeting, ...plan }: NewPlan): ClassPlan {
  return { ...plan, first: { date, time, timeZone }, recurrence: repeats, wish: meeting };
}

export function toPlanCheck({ starts, problems, conflicts }: CheckedPlan): PlanCheck {
  return {
    starts: starts.map(({ start, isShifted }) => ({ start: start.toISOString(), isShifted })),
    problems: [...problems],
    conflicts: conflicts.map(({ session: { id, programme, plannedStart }, because }) => ({
      sessionId: id,
      name: programme.name,
      plannedStart: plannedStart.toISOString(),
      because,
    })),
  };
}

/** How the class was planned: nothing of who comes is in it. */
export function toPlannedClass(planned: ClassAsPlanned, identity: Identity): PlannedClass {
  const { session, series, arrangement, leftInSeries } = planned;
  const { date, time, timeZone } = localTimeOf(session.plannedStart, session.timeZone);
  return {
    session: toSessionView(session, identity),
    plan: {
      programme: toProgrammeView(session.programme),
      coach: session.coach,
      coCoach: session.coCoach,
      teamsChannelId: session.teamsChannelId,
      date,
      time,
      timeZone,
      repeats: series && { ...series.recurrence, weekdays: [...series.recurrence.weekdays] },
      capacity: session.capacity,
      isRecorded: session.stage.isRecorded,
      isTranscribed: arrangement?.isTranscribed ?? false,
      meeting: arrangement?.wish ?? { type: 'none' },
    },
    arrangement: toArrangementView(arrangement),
    leftInSeries,
  };
}

export function toArrangementView(arrangement: ClassAsPlanned['arrangement']): ArrangementView {
  if (!arrangement || arrangement.wish.type === 'none') return { state: 'none', refusal: null };
  if (arrangement.wish.type === 'link') return { state: 'link', refusal: null };
  const { refusal, eventId, isMeetingSet, isAppInstalled, hasTab } = arrangement;
  if (refusal !== null) return { state: 'refused', refusal };
  const isArranged = eventId !== null && isMeetingSet && isAppInstalled && hasTab;
  return { state: isArranged ? 'arranged' : 'arranging', refusal: null };
}

export function toRsvpView({ session: { capacity }, own, told }: RsvpNow): RsvpView {
  return { ...own, ...told, capacity };
}
