import type { Stores } from '@upbeat/api/application/stores.ts';
import type { Conversation } from '@upbeat/api/domain/posting/conversation.ts';
import { leaderOf } from '@upbeat/api/domain/session/leading.ts';
import type { Session } from '@upbeat/api/domain/session/session.ts';
import type { CardLocale, ClassOnCard } from '../cards/views.ts';

const DAY_MS = 86_400_000;

/** How far ahead a card looks for the class after this one. */
const NEXT_WITHIN_DAYS = 60;
const NEXT_OF = 10;

/** Whether the bot may speak here at all: an organisation that is suspended is posted nothing. */
export async function isActive({ tenant }: Stores): Promise<boolean> {
  return (await tenant.find())?.state === 'active';
}

/** Where a class belongs: its channel if the bot is there, else the chat of its meeting; null when it is in neither. */
export async function conversationOf({ conversations }: Stores, session: Session): Promise<Conversation | null> {
  for (const id of [session.teamsChannelId, session.meetingId]) {
    const conversation = id === null ? null : await conversations.find(id);
    if (conversation?.isInstalled) return conversation;
  }
  return null;
}

/** The first class planned after the end of this one in the same channel, or else in the same meeting. */
export async function nextOf({ sessions }: Stores, session: Session): Promise<Session | null> {
  const { teamsChannelId, meetingId } = session;
  const from = session.state === 'ended' ? session.endedAt : session.plannedStart;
  const where = teamsChannelId !== null ? { teamsChannelId } : meetingId !== null ? { meetingId } : null;
  if (!where) return null;
  const to = new Date(from.getTime() + NEXT_WITHIN_DAYS * DAY_MS);
  const planned = await sessions.between({ ...where, from, to, limit: NEXT_OF });
  return planned.find(({ id, state }) => state === 'scheduled' && id !== session.id) ?? null;
}

export function onCard(session: Session): ClassOnCard {
  const { id: sessionId, programme, plannedStart } = session;
  return { sessionId, programme, plannedStart, coachName: leaderOf(session).name };
}

export function localeOf({ locale, timeZone }: Pick<Conversation, 'locale' | 'timeZone'>): CardLocale {
  return { locale: locale ?? 'en-GB', timeZone: timeZone ?? 'UTC' };
}
