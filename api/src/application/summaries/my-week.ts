import type { PersonId, TenantId } from '../../domain/directory/identity.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';

/** One person's last seven days, for nobody else. */
export interface MyWeek {
  readonly classes: number;
  readonly effortPoints: number;
  /** Whole minutes in zone 2 or above, as measured. */
  readonly activeMinutes: number;
}

const WEEK_MS = 7 * 24 * 60 * 60_000;
const CLASSES_A_WEEK = 50;

/** Adds up the recaps of the last seven days; all are zero without any. Points and minutes are rounded down. */
export async function myWeek(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { tenantId, personId }: { tenantId: TenantId; personId: PersonId },
): Promise<MyWeek> {
  const since = clock().getTime() - WEEK_MS;
  const found = await inTransaction(tenantId, ({ recaps }) => recaps.ofPerson(personId, CLASSES_A_WEEK));
  const results = found
    .filter(({ session }) => session.state === 'ended' && session.endedAt.getTime() >= since)
    .map(({ recap }) => recap.result);
  const sum = (numbers: number[]): number => Math.floor(numbers.reduce((total, number) => total + number, 0));
  return {
    classes: results.length,
    effortPoints: sum(results.map(({ effortPoints }) => effortPoints)),
    activeMinutes: sum(results.map(({ secondsInZones }) => sum(secondsInZones.slice(2)) / 60)),
  };
}
