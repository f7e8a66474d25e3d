import { comingClasses } from '@upbeat/api/application/sessions/next-class.ts';
import { myRecaps } from '@upbeat/api/application/summaries/my-recaps.ts';
import type { InTransaction } from '@upbeat/api/application/stores.ts';
import type { Clock } from '@upbeat/api/application/world.ts';
import { durationOf } from '@upbeat/api/domain/programme/programme.ts';
import type { Question } from '../activities/answer.ts';

const BACK_MS = 90 * 24 * 60 * 60_000;
const CLASSES_BACK = 10;
const CLASSES_AHEAD = 10;

/**
 * All that a language model learns, as JSON: the figures of the asker's own last classes and the plan of their
 * organisation. No name of anybody, no heart rate in beats, no id.
 */
export async function knownToModel(
  deps: { inTransaction: InTransaction; clock: Clock },
  { heard: { tenantId }, speaker: { personId }, locale: { timeZone } }: Question,
): Promise<string> {
  const now = deps.clock();
  const mine = await myRecaps(deps, { tenantId, personId, since: new Date(now.getTime() - BACK_MS) });
  const coming = await comingClasses(deps, { tenantId });
  return JSON.stringify({
    now: now.toISOString(),
    timeZone,
    ownClasses: mine.slice(0, CLASSES_BACK).map(({ recap: { result }, session }) => ({
      plannedStart: session.plannedStart.toISOString(),
      programme: session.programme.name,
      effortPoints: Math.floor(result.effortPoints),
      minutesInZones0To5: result.secondsInZones.map((seconds) => Math.floor(seconds / 60)),
      workIntervalsOnTarget: result.intervalsHit,
    })),
    comingClasses: coming.slice(0, CLASSES_AHEAD).map(({ plannedStart, programme, state }) => ({
      plannedStart: plannedStart.toISOString(),
      programme: programme.name,
      minutes: Math.round(durationOf(programme) / 60),
      isOnNow: state === 'live',
    })),
  });
}
