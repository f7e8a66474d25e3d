import type { NewPlan, PlanChange, Scope } from '@upbeat/api/contract/schedule.ts';

type Part = Omit<NewPlan, 'meeting'>;

/** What differs between a class as it was planned and as it is wanted; what stays is left out. */
export function changeBetween(before: NewPlan, after: NewPlan, scope: Scope): PlanChange {
  const keys = (Object.keys(before) as (keyof NewPlan)[]).filter(
    (key): key is keyof Part => key !== 'meeting' && isOf(scope, key),
  );
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return { scope, change: Object.fromEntries(changed.map((key) => [key, after[key]])) };
}

/** One class does not come again by itself; the days of a series are its weekdays. */
function isOf(scope: Scope, key: keyof NewPlan): boolean {
  return scope === 'one' ? key !== 'repeats' : key !== 'date';
}
