import type { OwnRequests } from '@upbeat/api/contract/live.ts';

/** Whether I feel unwell in this class, and whether my coach knows. */
export interface Unwellness {
  readonly isUnwell: boolean;
  readonly isCoachTold: boolean;
}

/** What I have said here, until the api says how it stands after that. */
export interface Said extends Unwellness {
  /** What the api had said by then. */
  readonly over: OwnRequests | null;
}

export const FINE: Unwellness = { isUnwell: false, isCoachTold: false };

/**
 * How it stands: as I have said, while nothing newer has come from the api. What could not be sent stays as I said it:
 * whoever feels unwell reads what to do without a line too.
 */
export function unwellnessOf(
  requests: OwnRequests | null,
  { said, isUnsettled }: { said: Said | null; isUnsettled: boolean },
): Unwellness {
  if (said !== null && (isUnsettled || said.over === requests)) return said;
  const unwell = requests?.unwell ?? null;
  return unwell === null ? FINE : { isUnwell: true, isCoachTold: unwell.isCoachTold };
}
