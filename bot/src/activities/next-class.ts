import { myRsvp } from '@upbeat/api/application/sessions/answer-rsvp.ts';
import { comingClasses } from '@upbeat/api/application/sessions/next-class.ts';
import type { InTransaction } from '@upbeat/api/application/stores.ts';
import type { Clock } from '@upbeat/api/application/world.ts';
import type { Session } from '@upbeat/api/domain/session/session.ts';
import { nextClassCard } from '../cards/next-class-card.ts';
import type { NextClassCardView } from '../cards/views.ts';
import { onCard } from '../summaries/class-in-store.ts';
import { classLinks } from '../teams/links.ts';
import type { Answer, Question } from './answer.ts';
import { ownRsvpOf } from './class-card-for.ts';

export interface ClassDeps {
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  readonly teamsAppId: string;
}

/** The next class of this channel or meeting; in one's own chat, and where none is planned, of the organisation. */
export function nextClass(deps: ClassDeps): Answer {
  return async (question) => {
    const { heard, conversation, speaker, locale } = question;
    const { tenantId } = heard;
    const session = await findNextClass(deps, question);
    if (session === null) return nextClassCard(null, locale);
    const { own, told } = await myRsvp(deps, { tenantId, personId: speaker.personId, sessionId: session.id });
    const view: NextClassCardView = {
      class: onCard(session),
      isLive: session.state === 'live',
      coming: told.coming,
      links: classLinks(session, { tenantId, appId: deps.teamsAppId }),
    };
    return nextClassCard(view, locale, conversation.kind === 'personal' ? ownRsvpOf(own) : null); // elsewhere others read it too
  };
}

/** The class that is on or comes next where somebody asks. */
export async function findNextClass(
  deps: Pick<ClassDeps, 'inTransaction' | 'clock'>,
  { heard: { tenantId }, conversation: { kind, id } }: Pick<Question, 'heard' | 'conversation'>,
): Promise<Session | null> {
  const of = kind === 'channel' ? { teamsChannelId: id } : kind === 'meeting' ? { meetingId: id } : {};
  const [here] = await comingClasses(deps, { tenantId, ...of });
  const [anywhere] = here ? [here] : await comingClasses(deps, { tenantId });
  return anywhere ?? null;
}
