import type { ArrangeDeps } from '@upbeat/api/application/scheduling/arranging.ts';
import { Killed } from '../posts/mortal.ts';

/**
 * A worker that is killed at one moment, and not before: moments lie before each transaction and each request to Graph,
 * which is after the one before it. What a transaction or a request had done by then is done.
 */
export function mortalWorker(deps: ArrangeDeps, killedAt: number): ArrangeDeps {
  let moments = 0;
  const step = <T>(work: () => Promise<T>): Promise<T> => {
    if (moments >= killedAt) throw new Killed();
    moments += 1;
    return work();
  };
  const { calendar, meetings, people } = deps;
  return {
    ...deps,
    inTransaction: (tenantId, work) => step(() => deps.inTransaction(tenantId, work)),
    calendar: {
      create: (...asked) => step(() => calendar.create(...asked)),
      change: (...asked) => step(() => calendar.change(...asked)),
      cancel: (...asked) => step(() => calendar.cancel(...asked)),
      occurrences: (...asked) => step(() => calendar.occurrences(...asked)),
      answers: (...asked) => step(() => calendar.answers(...asked)),
    },
    meetings: {
      find: (...asked) => step(() => meetings.find(...asked)),
      set: (...asked) => step(() => meetings.set(...asked)),
      installApp: (...asked) => step(() => meetings.installApp(...asked)),
      addTab: (...asked) => step(() => meetings.addTab(...asked)),
    },
    people: {
      byId: (...asked) => step(() => people.byId(...asked)),
      byAddress: (...asked) => step(() => people.byAddress(...asked)),
    },
  };
}
