import { comingClasses } from '@upbeat/api/application/sessions/next-class.ts';
import type { InTransaction } from '@upbeat/api/application/stores.ts';
import type { Clock } from '@upbeat/api/application/world.ts';
import { durationOf } from '@upbeat/api/domain/programme/programme.ts';
import type { Session } from '@upbeat/api/domain/session/session.ts';
import { writeMoment } from '../teams/moments.ts';
import type { Answer, Question } from './answer.ts';

/** The next class of this channel or meeting; in one's own chat, and where there is none, of the organisation. */
export function nextClass(deps: { inTransaction: InTransaction; clock: Clock }): Answer {
  return async (question) => {
    const { tenantId } = question.heard;
    const of = placeOf(question);
    const [here] = of === null ? [] : await comingClasses(deps, { tenantId, ...of });
    if (here) return tell(here, question);
    const [anywhere] = await comingClasses(deps, { tenantId });
    if (!anywhere) return 'No class is planned in the next weeks. The schedule is in the Upbeat tab.';
    return of === null ? tell(anywhere, question) : `None is planned here. Elsewhere: ${tell(anywhere, question)}`;
  };
}

function placeOf({ conversation: { kind, id } }: Question): { teamsChannelId: string } | { meetingId: string } | null {
  if (kind === 'channel') return { teamsChannelId: id };
  return kind === 'meeting' ? { meetingId: id } : null;
}

function tell({ programme, plannedStart, coach, state }: Session, { conversation }: Question): string {
  const minutes = Math.round(durationOf(programme) / 60);
  const when = state === 'live' ? 'is on now' : writeMoment(plannedStart, conversation);
  return `**${programme.name}** ${state === 'live' ? when : `is on ${when}`}, ${minutes} min with ${coach.name}.`;
}
