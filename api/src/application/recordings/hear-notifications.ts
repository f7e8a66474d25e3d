import { gathered } from './gathered.ts';
import type { OpenNotifications } from './notifications.ts';
import { takeNotifications, type TakeNotificationsDeps } from './take-notifications.ts';

/** So many are looked for in a moment; the ones after them wait for that moment. */
const MOST_AT_ONCE = 200;

export interface HearNotificationsDeps extends TakeNotificationsDeps {
  readonly openNotifications: OpenNotifications;
}

/**
 * Hears what Graph tells. When the returned function resolves, what was told is kept: one of several that was not taken
 * takes the others along only when none was.
 *
 * @throws {NotificationRefused | NotificationHeard} when nothing of it was taken
 */
export function createHearNotifications(
  deps: HearNotificationsDeps,
): (sent: Parameters<OpenNotifications>[0]) => Promise<void> {
  const take = gathered(
    (opened: readonly Parameters<typeof takeNotifications>[1][number][]) => takeNotifications(deps, opened),
    {
      most: MOST_AT_ONCE,
    },
  );

  return async (sent) => {
    const verdicts = await Promise.all((await deps.openNotifications(sent)).map(take));
    const refusals = verdicts.filter((verdict) => verdict !== null);
    const [first] = refusals;
    if (first && refusals.length === verdicts.length) throw first;
  };
}
