import { ArrangementRefused } from '../../domain/errors.ts';
import type { ArrangementRefusal } from '../../domain/schedule/arrangement.ts';
import { nextStep } from '../../domain/schedule/next-step.ts';
import type { TenantId } from '../../domain/directory/identity.ts';
import type { JobOf } from '../jobs.ts';
import { takeStep } from './arrange-step.ts';
import { markWith, type ArrangeDeps } from './arranging.ts';
import { askForAnswers } from './calendar-class.ts';
import { readArrangement } from './read-arrangement.ts';
import { keepRefusal } from './refusals.ts';

/** Far more than any series has; a plan that never rests is a bug, and is not to keep Graph busy. */
const MOST_STEPS = 1000;

/**
 * Brings what Microsoft 365 holds of a class, or of its series, to what is planned: one step after the other, each from
 * what the database says then, each kept before the next. Harmless twice and wherever it is killed; a plan that is
 * there already asks nothing of Graph. What Microsoft 365 refuses is kept for the admin, and not tried by itself again.
 *
 * @param isLastTry whether nobody tries again after this one: then the admin is told
 * @throws what may be tried again
 */
export async function arrangeClass(
  deps: ArrangeDeps,
  { tenantId, arrangementId }: Pick<JobOf<'arrange-class'>, 'tenantId' | 'arrangementId'>,
  { signal, isLastTry }: { signal: AbortSignal; isLastTry: boolean },
): Promise<void> {
  const refused = (refusal: ArrangementRefusal) => keepRefusal(deps, { tenantId, arrangementId, refusal });
  try {
    await arrange(deps, tenantId, arrangementId, signal);
  } catch (fault) {
    if (fault instanceof ArrangementRefused) return refused(fault.refusal);
    if (isLastTry) await refused('unavailable');
    throw fault;
  }
}

async function arrange(deps: ArrangeDeps, tenantId: TenantId, arrangementId: string, signal: AbortSignal) {
  const mark = markWith(deps.digest);
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    signal.throwIfAborted();
    const now = deps.clock();
    const read = await deps.inTransaction(tenantId, async (stores) => {
      const arrangement = await readArrangement(stores, arrangementId);
      if (!arrangement) return null;
      const step = nextStep(arrangement.planned, arrangement.known, now, mark);
      if (step.type === 'done') await askForAnswers(stores, arrangement, { now, mark });
      return { ...arrangement, step };
    });
    if (!read) return;
    if (read.step.type === 'done') {
      if (read.known.arrangement.refusal !== null) await keepRefusal(deps, { tenantId, arrangementId, refusal: null });
      return;
    }
    await takeStep({ deps, tenantId, arrangementId }, read, read.step);
  }
  throw new Error(`The arrangement ${arrangementId} did not come to rest in ${MOST_STEPS} steps`);
}
