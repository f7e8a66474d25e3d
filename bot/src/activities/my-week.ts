import { myWeek as readMyWeek } from '@upbeat/api/application/summaries/my-week.ts';
import type { InTransaction } from '@upbeat/api/application/stores.ts';
import type { Clock } from '@upbeat/api/application/world.ts';
import type { Answer } from './answer.ts';

/** The person's own last seven days, without a heart rate: what is written in a chat stays there. */
export function myWeek(deps: { inTransaction: InTransaction; clock: Clock }): Answer {
  return async ({ heard: { tenantId }, speaker: { personId } }) => {
    const { classes, effortPoints, activeMinutes } = await readMyWeek(deps, { tenantId, personId });
    if (classes === 0)
      return 'No class of yours has a result from the last seven days. Write **next class** to see what comes next.';
    const times = classes === 1 ? '1 class' : `${classes} classes`;
    return `Your last seven days: ${times}, ${effortPoints} effort points, ${activeMinutes} min in zone 2 or above. Only you see this.`;
  };
}
