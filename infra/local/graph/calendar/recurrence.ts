import { badRequest } from '../graph-error.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type DayOfWeek = (typeof WEEKDAYS)[number];

/** As Graph writes it: on which days something comes again. */
export interface PatternedRecurrence {
  readonly pattern: {
    readonly type: 'daily' | 'weekly';
    readonly interval: number;
    readonly daysOfWeek?: readonly DayOfWeek[];
    readonly firstDayOfWeek?: DayOfWeek;
  };
  readonly range: {
    readonly type: 'endDate' | 'numbered';
    /** YYYY-MM-DD. */
    readonly startDate: string;
    readonly endDate?: string;
    readonly numberOfOccurrences?: number;
    readonly recurrenceTimeZone?: string | null;
  };
}

const DAY_MS = 86_400_000;
const MOST = 999; // as many as a series may have
const KNOWN = ['daily', 'weekly'];
const DATE = /^\d{4}-\d\d-\d\d$/;

/**
 * The dates of a series, YYYY-MM-DD, in order. Weeks begin on `firstDayOfWeek`, Sunday unless said otherwise, which
 * decides what every second week is.
 */
export function datesOf({ pattern, range }: PatternedRecurrence): string[] {
  const { type, interval, daysOfWeek = [], firstDayOfWeek = 'sunday' } = pattern;
  const start = dayNumber(range.startDate);
  const end = range.type === 'endDate' ? dayNumber(range.endDate ?? '') : Infinity;
  const most = range.type === 'numbered' ? (range.numberOfOccurrences ?? 0) : MOST;
  const firstWeek = weekStart(start, firstDayOfWeek);
  const isIn = (day: number): boolean => {
    if (type === 'daily') return (day - start) % interval === 0;
    const weeks = (weekStart(day, firstDayOfWeek) - firstWeek) / 7;
    return weeks % interval === 0 && daysOfWeek.includes(weekdayOf(day));
  };
  const dates: string[] = [];
  for (let day = start; day <= end && dates.length < most; day++) if (isIn(day)) dates.push(dateOf(day));
  return dates;
}

/** @throws {GraphError} for what Graph refuses, and for patterns that nobody here asks for */
export function readRecurrence(value: unknown, startDate: string): PatternedRecurrence | null {
  if (value === null || value === undefined) return null;
  const { pattern, range } = value as PatternedRecurrence;
  const hasDays = pattern.type === 'daily' || (pattern.daysOfWeek ?? []).length > 0;
  const isKnown =
    KNOWN.includes(pattern.type) && hasDays && Number.isInteger(pattern.interval) && pattern.interval >= 1;
  if (!isKnown) throw badRequest('The recurrence pattern is invalid, or none that this stand-in knows.');
  if ((pattern.daysOfWeek ?? []).some((day) => !WEEKDAYS.includes(day))) throw badRequest('A day of week is invalid.');
  const hasEnd = range.type === 'numbered' ? (range.numberOfOccurrences ?? 0) > 0 : DATE.test(range.endDate ?? '');
  if (!hasEnd) throw badRequest('The recurrence range has no end, or none that can be understood.');
  if (range.startDate !== startDate)
    throw badRequest('The start of the range must be the date on which the event starts.');
  const recurrence = { pattern, range };
  if (datesOf(recurrence).length === 0) throw badRequest('The recurrence has no occurrence.');
  return recurrence;
}

const dayNumber = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS);

const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

const weekdayIndex = (day: number): number => (((day + 4) % 7) + 7) % 7; // 1 January 1970 was a Thursday

const weekdayOf = (day: number): DayOfWeek => WEEKDAYS[weekdayIndex(day)] ?? 'sunday';

const weekStart = (day: number, firstDayOfWeek: DayOfWeek): number =>
  day - ((weekdayIndex(day) - WEEKDAYS.indexOf(firstDayOfWeek) + 7) % 7);
