import type { NewPlan } from '@upbeat/api/contract/schedule.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { localTimeOf, weekdayOf } from '@upbeat/api/domain/schedule/recurrence.ts';
import type { Weekday } from '@upbeat/api/domain/schedule/series.ts';
import { daysAfter, workingDayAfter } from './local-days.ts';

/** Somebody who was picked to lead. */
export interface Leader {
  readonly personId: string;
  readonly name: string;
}

/** What stands in the form, as typed and chosen. Absent is what was not said yet. */
export interface PlanDraft {
  readonly name: string;
  readonly programme: Programme | null;
  readonly coach: Leader | null;
  readonly coCoach: Leader | null;
  readonly teamsChannelId: string | null;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  /** HH:MM, 24 hours. */
  readonly time: string | null;
  readonly timeZone: string;
  /** Every so many weeks; null is once. */
  readonly everyWeeks: 1 | 2 | 3 | 4 | null;
  readonly weekdays: readonly Weekday[];
  readonly until: string | null;
  /** As typed; empty is everybody. */
  readonly capacity: string;
  readonly isRecorded: boolean;
  readonly isTranscribed: boolean;
  readonly meeting: NewPlan['meeting']['type'];
  readonly joinUrl: string;
}

/** When most classes are: over lunch. */
const USUAL_TIME = '12:15';

/**
 * A form that nobody has touched: on the next working day, at the usual time. Who leads the class and what happens in
 * it is not guessed.
 */
export function emptyDraft(timeZone: string, now: Date): PlanDraft {
  return {
    name: '',
    programme: null,
    coach: null,
    coCoach: null,
    teamsChannelId: null,
    date: workingDayAfter(localTimeOf(now, timeZone).date),
    time: USUAL_TIME,
    timeZone,
    everyWeeks: null,
    weekdays: [],
    until: null,
    capacity: '',
    isRecorded: false,
    isTranscribed: false,
    meeting: 'teams',
    joinUrl: '',
  };
}

/** A planned class as the form shows it: what it is called is the name of its programme. */
export function draftOf({ programme, repeats, capacity, meeting, ...rest }: NewPlan): PlanDraft {
  return {
    ...rest,
    name: programme.name,
    programme,
    everyWeeks: repeats?.everyWeeks ?? null,
    weekdays: repeats?.weekdays ?? [],
    until: repeats?.until ?? null,
    capacity: capacity?.toString() ?? '',
    meeting: meeting.type,
    joinUrl: meeting.type === 'link' ? meeting.joinUrl : '',
  };
}

/** The name follows the programme until somebody gives it another. */
export function withProgramme(draft: PlanDraft, programme: Programme): PlanDraft {
  const isOwnName = draft.name.trim() !== '' && draft.name !== draft.programme?.name;
  return { ...draft, programme, name: isOwnName ? draft.name : programme.name };
}

/** The weekday follows the date while the class is on that weekday alone. */
export function withDate(draft: PlanDraft, date: string | null): PlanDraft {
  if (date === null || draft.everyWeeks === null) return { ...draft, date };
  const follows = draft.weekdays.length === 0 || isJust(draft.weekdays, draft.date);
  const until = draft.until === null || draft.until < date ? defaultUntil(date) : draft.until;
  return { ...draft, date, until, weekdays: follows ? [weekdayOf(date)] : draft.weekdays };
}

/** A class that comes again does so on the weekday of the first, for six weeks, until somebody says otherwise. */
export function withRepeats(draft: PlanDraft, everyWeeks: PlanDraft['everyWeeks']): PlanDraft {
  if (everyWeeks === null || draft.date === null) return { ...draft, everyWeeks };
  return {
    ...draft,
    everyWeeks,
    weekdays: draft.weekdays.length === 0 ? [weekdayOf(draft.date)] : draft.weekdays,
    until: draft.until ?? defaultUntil(draft.date),
  };
}

function isJust(weekdays: readonly Weekday[], date: string | null): boolean {
  return date !== null && weekdays.length === 1 && weekdays[0] === weekdayOf(date);
}

const SIX_CLASSES_DAYS = 35;

function defaultUntil(date: string): string {
  return daysAfter(date, SIX_CLASSES_DAYS);
}
