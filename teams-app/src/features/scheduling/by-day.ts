import type { PlannedClass } from '@upbeat/api/contract/schedule.ts';

export interface PlannedDay {
  /** Local midnight. */
  readonly day: Date;
  readonly classes: readonly PlannedClass[];
}

/** Local midnight, so many days on. A day is not always 24 hours long. */
export function dayAfter(moment: Date, days: number): Date {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + days);
}

/** Classes by the day on which they begin where one is, both in order. */
export function byDay(classes: readonly PlannedClass[]): PlannedDay[] {
  const startOf = ({ session }: PlannedClass) => new Date(session.plannedStart);
  const inOrder = classes.toSorted((one, other) => startOf(one).getTime() - startOf(other).getTime());
  const days = Map.groupBy(inOrder, (planned) => dayAfter(startOf(planned), 0).getTime());
  return [...days].map(([day, ofDay]) => ({ day: new Date(day), classes: ofDay }));
}
