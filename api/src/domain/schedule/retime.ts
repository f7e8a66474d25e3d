import { NotTheNextClass } from '../errors.ts';
import type { Session } from '../session/session.ts';
import { localTimeOf, startsOf, weekdayOf, WEEKDAYS } from './recurrence.ts';
import type { LocalTime, Recurrence, Series, Weekday } from './series.ts';

/** What somebody changes of when classes are. What is absent stays. */
export interface TimeChange {
  readonly date?: string;
  readonly time?: string;
  readonly timeZone?: string;
  readonly repeats?: Recurrence | null;
}

/** When the classes of a series are after a change. */
export interface Retimed {
  readonly series: Series;
  /** Of classes that stay, in order. */
  readonly starts: ReadonlyMap<string, Date>;
  /** Classes that the series no longer has. */
  readonly dropped: readonly string[];
  /** When classes are that it has besides. */
  readonly added: readonly Date[];
}

/** When a class is by its own clock, before and after a change; null where that does not change it. */
export function changedTime(
  { plannedStart, timeZone }: Pick<Session, 'plannedStart' | 'timeZone'>,
  change: TimeChange,
): LocalTime | null {
  const from = localTimeOf(plannedStart, timeZone);
  const { date = from.date, time = from.time, timeZone: zone = from.timeZone } = change;
  const isSame = date === from.date && time === from.time && zone === from.timeZone;
  return isSame ? null : { date, time, timeZone: zone };
}

/** Whether two say the same of on which days classes are. */
export function isSameRecurrence(one: Recurrence, other: Recurrence): boolean {
  return isSamePattern(one, other) && one.until === other.until;
}

/**
 * Moves a class and all later ones of its series. Where only the clock says another time each keeps its day, wherever it
 * was moved before; where only the last day is another, classes go or come at the end; where the days are others the
 * classes take them in their order, those that are called off too.
 *
 * @param from the class that was opened for this
 * @param sessions the series' classes that have not begun, called off or not, ordered by start
 * @returns null when nothing changes
 * @throws {NotTheNextClass} when the days change and an earlier class has not begun
 * @throws {UnknownTimeZone}
 */
export function retime(
  series: Series,
  from: Session,
  sessions: readonly Session[],
  change: TimeChange,
): Retimed | null {
  const was = localTimeOf(from.plannedStart, from.timeZone);
  const time = changedTime(from, change);
  const to = time ?? was;
  const recurrence = recurrenceAfter(series.recurrence, was, to, change);
  if (time === null && isSameRecurrence(recurrence, series.recurrence)) return null;
  const later = sessions.filter(({ plannedStart }) => plannedStart >= from.plannedStart);
  const isNext = !sessions.some(({ state, plannedStart }) => state === 'scheduled' && plannedStart < from.plannedStart);
  if (to.date === was.date && isSamePattern(recurrence, series.recurrence)) {
    const first = isNext ? to : series.first;
    return withOtherEnd({ ...series, first, recurrence }, later, to);
  }
  if (!isNext) throw new NotTheNextClass();
  const starts = startsOf(to, recurrence).map(({ start }) => start);
  const [earliest] = starts;
  const first = earliest ? { ...to, date: localTimeOf(earliest, to.timeZone).date } : to;
  return {
    series: { ...series, first, recurrence },
    starts: new Map(later.slice(0, starts.length).map(({ id }, index) => [id, starts[index] ?? from.plannedStart])),
    dropped: later.slice(starts.length).map(({ id }) => id),
    added: starts.slice(later.length),
  };
}

/** The same days, by another clock or until another day. */
function withOtherEnd(series: Series, later: readonly Session[], { time, timeZone }: LocalTime): Retimed {
  const dayOf = (session: Session): string => localTimeOf(session.plannedStart, session.timeZone).date;
  const { until } = series.recurrence;
  const staying = later.filter((session) => dayOf(session) <= until);
  const lastDay = later.reduce((last, session) => (dayOf(session) > last ? dayOf(session) : last), '');
  const all = startsOf({ ...series.first, time, timeZone }, series.recurrence).map(({ start }) => start);
  const starts = staying.map((session): [string, Date] => {
    const [planned] = startsOf({ date: dayOf(session), time, timeZone }, null);
    return [session.id, planned?.start ?? session.plannedStart];
  });
  return {
    series,
    starts: new Map(starts),
    dropped: later.filter((session) => !staying.includes(session)).map(({ id }) => id),
    added: all.filter((start) => localTimeOf(start, timeZone).date > lastDay),
  };
}

function recurrenceAfter(was: Recurrence, from: LocalTime, to: LocalTime, { repeats }: TimeChange): Recurrence {
  if (repeats === null) return { ...was, weekdays: [weekdayOf(to.date)], until: to.date }; // this one is the last
  const wanted = repeats ?? was;
  const isMoved = from.date !== to.date && isSamePattern(wanted, was);
  return isMoved ? { ...wanted, weekdays: moved(wanted.weekdays, weekdayOf(from.date), weekdayOf(to.date)) } : wanted;
}

/** Monday and Thursday are Tuesday and Thursday once the Monday class is moved to Tuesday. */
function moved(weekdays: readonly Weekday[], from: Weekday, to: Weekday): Weekday[] {
  const left = weekdays.filter((weekday) => weekday !== from);
  return WEEKDAYS.filter((weekday) => weekday === to || left.includes(weekday));
}

function isSamePattern(one: Recurrence, other: Recurrence): boolean {
  const days = ({ weekdays }: Recurrence): string => WEEKDAYS.filter((weekday) => weekdays.includes(weekday)).join();
  return one.everyWeeks === other.everyWeeks && days(one) === days(other);
}
