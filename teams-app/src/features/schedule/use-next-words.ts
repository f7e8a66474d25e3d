import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useIntl } from 'react-intl';
import { momentOf, untilStart } from './class-moment.ts';
import { words } from './messages.ts';
import { dayOf } from './week.ts';

/** When the first class of the page is, seen from now: "Next class, in 18 min". */
export function useNextWords(session: SessionView, now: Date): string {
  const intl = useIntl();
  const { plannedStart, startedAt } = session;
  const moment = momentOf(session, now);
  if (moment === 'live') {
    return startedAt === null
      ? intl.formatMessage(words.liveNow)
      : intl.formatMessage(words.liveSince, { time: intl.formatTime(startedAt) });
  }
  if (moment === 'due') return intl.formatMessage(words.nextDue);
  if (!dayOf(new Date(plannedStart), [], now).isToday) {
    const day = intl.formatDate(plannedStart, { weekday: 'long', day: 'numeric', month: 'long' });
    return intl.formatMessage(words.nextOn, { day });
  }
  const until = untilStart(plannedStart, now);
  return 'minutes' in until
    ? intl.formatMessage(words.nextInMinutes, until)
    : intl.formatMessage(words.nextInHours, until);
}
