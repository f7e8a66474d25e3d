import { myRecaps } from '@upbeat/api/application/summaries/my-recaps.ts';
import type { EndedSession } from '@upbeat/api/domain/session/session.ts';
import { weekOf } from '@upbeat/api/domain/summary/weeks.ts';
import { myWeekCard } from '../cards/my-week-card.ts';
import { myClassesLink } from '../teams/links.ts';
import type { Answer } from './answer.ts';
import { findNextClass, type ClassDeps } from './next-class.ts';

/** Longer than any, so that one in which the clocks change is whole. */
const LONGEST_WEEK_MS = 8 * 86_400_000;

/** The person's own classes of this week, without a heart rate: what is said in a chat stays there. */
export function myWeek(deps: ClassDeps): Answer {
  return async (question) => {
    const { heard, speaker, locale } = question;
    const { tenantId } = heard;
    const { timeZone } = locale;
    const now = deps.clock();
    const since = new Date(now.getTime() - LONGEST_WEEK_MS);
    const recaps = await myRecaps(deps, { tenantId, personId: speaker.personId, since });
    const held = recaps.filter(({ session }) => weekOf(beginOf(session), timeZone) === weekOf(now, timeZone));
    const next = await findNextClass(deps, question);
    const isToCome = next?.state === 'scheduled';
    return myWeekCard(
      {
        classes: held.map(({ recap, session }) => ({
          programmeName: session.programme.name,
          plannedStart: session.plannedStart,
          minutes: minutesBetween(beginOf(session), session.endedAt),
          effortPoints: recap.result.effortPoints,
        })),
        next: isToCome
          ? { sessionId: next.id, plannedStart: next.plannedStart, programmeName: next.programme.name }
          : null,
        myClassesLink: myClassesLink({ tenantId, appId: deps.teamsAppId }),
      },
      locale,
    );
  };
}

function beginOf({ startedAt, endedAt }: EndedSession): Date {
  return startedAt ?? endedAt;
}

function minutesBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 60_000);
}
