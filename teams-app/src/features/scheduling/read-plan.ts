import type { NewPlan, PlanCheck, PlanToCheck } from '@upbeat/api/contract/schedule.ts';
import { toProgrammeView } from '@upbeat/api/contract/programme-view.ts';
import { NAME_LENGTH } from '@upbeat/api/domain/programme/programme.ts';
import { otherProblems, spanProblems } from '@upbeat/api/domain/schedule/plan-problems.ts';
import { startsOf, WEEKDAYS, type PlannedStart } from '@upbeat/api/domain/schedule/recurrence.ts';
import type { PlanDraft } from './plan-draft.ts';

/** A part of the form that words can stand beside. */
export type PlanField =
  | 'name'
  | 'programme'
  | 'coach'
  | 'coCoach'
  | 'date'
  | 'time'
  | 'timeZone'
  | 'weekdays'
  | 'until'
  | 'capacity'
  | 'joinUrl';

/** What is wrong with a field: what the api would refuse, and what only a form can get wrong. */
export type PlanFault = PlanCheck['problems'][number] | 'missing' | 'too-long-a-name' | 'not-a-number' | 'same-person';

export type PlanFaults = Readonly<Partial<Record<PlanField, PlanFault>>>;

export interface PlanReading {
  /** Null while something is missing or cannot be read. */
  readonly plan: NewPlan | null;
  /** Wrong as it stands. */
  readonly faults: PlanFaults;
  /** Not said yet: told only to somebody who thinks that the form is complete. */
  readonly missing: readonly PlanField[];
  /** When the classes would be. */
  readonly starts: readonly PlannedStart[];
}

export const CAPACITY_LIMITS = [2, 1000] as const;

const FIELD_OF: Readonly<Record<PlanCheck['problems'][number], PlanField>> = {
  'in-the-past': 'time',
  'ends-before-it-begins': 'until',
  'no-class-in-span': 'until',
  'too-many-classes': 'until',
  'too-far-ahead': 'until',
  'too-long': 'programme',
  'unknown-time-zone': 'timeZone',
  'not-a-meeting-link': 'joinUrl',
  'short-meeting-link': 'joinUrl',
  'capacity-below-coming': 'capacity',
};

/** Reads the form with the rules of the api itself, so that what is wrong shows at once. */
export function readPlan(draft: PlanDraft, now: Date): PlanReading {
  const missing = missingIn(draft);
  const capacity = readCapacity(draft.capacity);
  const starts = startsIn(draft);
  const faults: Partial<Record<PlanField, PlanFault>> = {
    ...faultsOf([...spanProblemsIn(draft, starts, now), ...otherProblemsIn(draft)], draft),
    ...(draft.name.trim().length > NAME_LENGTH[1] ? { name: 'too-long-a-name' } : {}),
    ...(capacity.isWrong ? { capacity: 'not-a-number' } : {}),
    ...(draft.coach !== null && draft.coach.personId === draft.coCoach?.personId ? { coCoach: 'same-person' } : {}),
  };
  const isReadable = missing.length === 0 && Object.keys(faults).length === 0;
  return { plan: isReadable ? planOf(draft, capacity.value) : null, faults, missing, starts };
}

/** What the api found wrong, beside the field that it is about. */
export function faultsOf(
  problems: readonly PlanCheck['problems'][number][],
  { everyWeeks }: Pick<PlanDraft, 'everyWeeks'>,
): PlanFaults {
  return Object.fromEntries(
    problems.map((problem) => {
      const field = FIELD_OF[problem];
      return [field === 'until' && everyWeeks === null ? 'date' : field, problem]; // once has no end of its own
    }),
  );
}

/** The plan with what has to be known of a class that is changed. */
export function toCheck(plan: NewPlan, sessionId: string | null): PlanToCheck {
  return { ...plan, sessionId };
}

function planOf(draft: PlanDraft, capacity: number | null): NewPlan | null {
  const { programme, coach, date, time } = draft;
  if (programme === null || coach === null || date === null || time === null) return null;
  return {
    programme: { ...toProgrammeView(programme), name: draft.name.trim() },
    coach,
    coCoach: draft.coCoach,
    teamsChannelId: draft.teamsChannelId,
    date,
    time,
    timeZone: draft.timeZone,
    repeats: repeatsIn(draft),
    capacity,
    isRecorded: draft.isRecorded,
    isTranscribed: draft.isTranscribed,
    meeting: draft.meeting === 'link' ? { type: 'link', joinUrl: draft.joinUrl.trim() } : { type: draft.meeting },
  };
}

function missingIn(draft: PlanDraft): PlanField[] {
  const isRepeated = draft.everyWeeks !== null;
  const needed: [PlanField, boolean][] = [
    ['programme', draft.programme !== null],
    ['name', draft.name.trim() !== ''],
    ['coach', draft.coach !== null],
    ['date', draft.date !== null],
    ['time', draft.time !== null],
    ['weekdays', !isRepeated || draft.weekdays.length > 0],
    ['until', !isRepeated || draft.until !== null],
    ['joinUrl', draft.meeting !== 'link' || draft.joinUrl.trim() !== ''],
  ];
  return needed.flatMap(([field, isThere]) => (isThere ? [] : [field]));
}

function repeatsIn({ everyWeeks, weekdays, until }: PlanDraft): NewPlan['repeats'] {
  if (everyWeeks === null || until === null || weekdays.length === 0) return null;
  return { everyWeeks, until, weekdays: WEEKDAYS.filter((weekday) => weekdays.includes(weekday)) };
}

function startsIn(draft: PlanDraft): readonly PlannedStart[] {
  const { date, time, timeZone, everyWeeks } = draft;
  const repeats = repeatsIn(draft);
  if (date === null || time === null || (everyWeeks !== null && repeats === null)) return [];
  return startsOf({ date, time, timeZone }, repeats);
}

function spanProblemsIn(draft: PlanDraft, starts: readonly PlannedStart[], now: Date) {
  const { date, time, timeZone, everyWeeks } = draft;
  const recurrence = repeatsIn(draft);
  if (date === null || time === null || (everyWeeks !== null && recurrence === null)) return [];
  return spanProblems({ first: { date, time, timeZone }, recurrence, starts }, now);
}

function otherProblemsIn({ programme, meeting, joinUrl }: PlanDraft) {
  if (programme === null) return [];
  const hasLink = meeting === 'link' && joinUrl.trim() !== '';
  return otherProblems({ programme, wish: hasLink ? { type: 'link', joinUrl } : { type: 'none' } });
}

function readCapacity(typed: string): { value: number | null; isWrong: boolean } {
  const text = typed.trim();
  if (text === '') return { value: null, isWrong: false };
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  const [least, most] = CAPACITY_LIMITS;
  return value >= least && value <= most ? { value, isWrong: false } : { value: null, isWrong: true };
}
