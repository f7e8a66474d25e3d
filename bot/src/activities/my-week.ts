import { myWeek as readMyWeek } from '@upbeat/api/application/summaries/my-week.ts';
import { myWeekCard } from '../cards/my-week-card.ts';
import { myClassesLink } from '../teams/links.ts';
import type { Answer } from './answer.ts';
import { findNextClass, type ClassDeps } from './next-class.ts';

/** The person's own classes of this week, without a heart rate: what is said in a chat stays there. */
export function myWeek(deps: ClassDeps): Answer {
  return async (question) => {
    const { heard, speaker, locale } = question;
    const { tenantId } = heard;
    const since = startOfWeek(deps.clock(), locale.timeZone);
    const held = await readMyWeek(deps, { tenantId, personId: speaker.personId, since });
    const next = await findNextClass(deps, question);
    const isToCome = next?.state === 'scheduled';
    return myWeekCard(
      {
        classes: held.map(({ recap, session }) => ({
          programmeName: session.programme.name,
          plannedStart: session.plannedStart,
          minutes: minutesBetween(session.startedAt ?? session.endedAt, session.endedAt),
          effortPoints: recap.result.effortPoints,
        })),
        next: isToCome
          ? { sessionId: next.id, plannedStart: next.plannedStart, programmeName: next.programme.name }
          : null,
        myClassesLink: myClassesLink(tenantId, deps.teamsAppId),
      },
      locale,
    );
  };
}

/**
 * Monday's midnight before a moment, where the person is. A class within an hour of it may count for the other week when
 * the clocks change in that very night.
 */
export function startOfWeek(now: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23', weekday: 'short' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(now);
  const read = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '0';
  const days = WEEKDAYS.indexOf(read('weekday'));
  const seconds = Number(read('hour')) * 3600 + Number(read('minute')) * 60 + Number(read('second'));
  return new Date(Math.floor(now.getTime() / 1000) * 1000 - (days * 86_400 + seconds) * 1000);
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function minutesBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 60_000);
}
