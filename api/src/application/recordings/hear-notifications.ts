import { NotificationRefused } from '../../domain/errors.ts';
import { gathered } from './gathered.ts';
import type { OpenedNotification, OpenNotifications } from './notifications.ts';
import { takeNotifications, type TakeNotificationsDeps, type Verdict } from './take-notifications.ts';

/** So many are looked for in a moment; the ones after them wait for that moment. */
const MOST_AT_ONCE = 200;

export interface HearNotificationsDeps extends TakeNotificationsDeps {
  readonly openNotifications: OpenNotifications;
}

/**
 * Hears what Graph tells. When the returned function resolves, what was told is kept, now or before: one of several that
 * is refused takes the others along only when all are.
 *
 * @throws {NotificationRefused} when nothing of it is believed
 */
export function createHearNotifications(
  deps: HearNotificationsDeps,
): (sent: Parameters<OpenNotifications>[0]) => Promise<void> {
  const take = gathered((opened: readonly OpenedNotification[]) => takeNotifications(deps, opened), {
    most: MOST_AT_ONCE,
  });

  const verdictOf = async (one: OpenedNotification | NotificationRefused): Promise<Verdict> =>
    one instanceof NotificationRefused ? one : take(one);

  return async (sent) => {
    const verdicts = await Promise.all((await deps.openNotifications(sent)).map(verdictOf));
    const refusals = verdicts.filter((verdict) => verdict !== null);
    const [first] = refusals;
    if (first && refusals.length === verdicts.length) throw first;
  };
}
