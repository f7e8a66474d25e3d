import type { Identity } from '../../domain/directory/identity.ts';
import { lastWeeks, weekOf } from '../../domain/summary/weeks.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';
import { classesOf } from './my-classes.ts';

/** Far more than anybody takes part in. */
const CLASSES_A_WEEK = 50;

/** What a person did in one week. */
export interface MyWeek {
  /** The Monday it begins with, such as 2026-11-16. */
  readonly from: string;
  /** Of the classes that are summarised, with their fraction. */
  readonly effortPoints: number;
  readonly classes: number;
}

/**
 * The caller's last weeks as they live them, the oldest first and this one last. A week without a class counts zero.
 *
 * @throws {UnknownTimeZone}
 */
export async function myWeeks(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { identity, weeks, timeZone }: { identity: Identity; weeks: number; timeZone: string },
): Promise<MyWeek[]> {
  const mondays = lastWeeks(weeks, clock(), timeZone);
  const classes = await inTransaction(identity.tenantId, (stores) =>
    classesOf(stores, { personId: identity.personId, limit: weeks * CLASSES_A_WEEK }),
  );
  const byWeek = Map.groupBy(classes, ({ session }) => weekOf(session.startedAt, timeZone));
  return mondays.map((from) => {
    const held = byWeek.get(from) ?? [];
    const effortPoints = held.reduce((sum, mine) => sum + (mine.effortPoints ?? 0), 0);
    return { from, effortPoints, classes: held.length };
  });
}
