import type { BotConnector } from '../bot-connector/start.ts';
import { people as everybody, type LocalPerson } from '../directory/directory.ts';
import { detailsOf, idOf, type AttendeeResponse, type Occurrence } from '../graph/calendar/event.ts';
import { toInstant } from '../graph/calendar/zone-time.ts';
import type { FeedItem } from '../graph/people/feed.ts';
import type { LocalGraph } from '../graph/start.ts';
import type { ActivityItem, Agenda, AgendaAnswer, AgendaEntry, GivenAnswer } from '../teams-host/agenda.ts';
import type { Meeting } from '../teams-host/box.ts';

const DAY_MS = 86_400_000;
const DAYS_BACK = 14;
const DAYS_AHEAD = 70;

interface AgendaDeps {
  readonly graph: Pick<LocalGraph, 'calendars' | 'meetings' | 'feed' | 'changes'>;
  readonly connector: Pick<
    BotConnector,
    'conversation' | 'startMeeting' | 'joinMeeting' | 'leaveMeeting' | 'endMeeting'
  >;
}

/** The windows of the box look through this at the calendars and the feeds that the local Graph keeps. */
export function agendaOf({ graph, connector }: AgendaDeps): Agenda {
  const found = (personId: string): LocalPerson | undefined => everybody.find(({ id }) => id === personId);
  const chatOf = (personId: string, chatId: string) => {
    const conversation = connector.conversation(chatId);
    const person = found(personId);
    const isAsked = conversation?.members.some(({ id }) => id === personId) === true;
    return conversation?.kind === 'meeting' && person && isAsked ? { conversation, person } : null;
  };

  return {
    seenBy(personId) {
      const person = found(personId);
      if (!person) return { entries: [], activity: [] };
      const now = Date.now();
      const span = { from: new Date(now - DAYS_BACK * DAY_MS), to: new Date(now + DAYS_AHEAD * DAY_MS) };
      return {
        entries: graph.calendars.of(person, span).map((occurrence) => toEntry(graph, occurrence, person)),
        activity: graph.feed.of(personId).map(toItem),
      };
    },
    respond({ personId, entryId, answer }) {
      const person = found(personId);
      return person !== undefined && graph.calendars.respond(person, entryId, RESPONSES[answer]);
    },
    read: ({ personId, itemId }) => graph.feed.read(personId, itemId),
    async join({ personId, chatId }) {
      const chat = chatOf(personId, chatId);
      if (!chat) return null;
      const { conversation, person } = chat;
      if (conversation.present.length === 0) await connector.startMeeting(chatId);
      await connector.joinMeeting(chatId, person);
      return toMeeting(conversation.meeting);
    },
    async leave({ personId, chatId }) {
      const chat = chatOf(personId, chatId);
      if (chat?.conversation.present.includes(personId) !== true) return;
      await connector.leaveMeeting(chatId, chat.person);
      if (chat.conversation.present.length === 1) await connector.endMeeting(chatId);
    },
    subscribe(changed) {
      const stops = [graph.changes.subscribe(changed), graph.feed.subscribe(changed)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

const RESPONSES: Readonly<Record<GivenAnswer, AttendeeResponse>> = {
  accepted: 'accepted',
  tentative: 'tentativelyAccepted',
  declined: 'declined',
};
const SAID: Readonly<Record<AttendeeResponse, Exclude<AgendaAnswer, 'organiser'>>> = {
  none: 'none',
  accepted: 'accepted',
  tentativelyAccepted: 'tentative',
  declined: 'declined',
};

function toEntry({ meetings }: AgendaDeps['graph'], occurrence: Occurrence, person: LocalPerson): AgendaEntry {
  const { event } = occurrence;
  const { subject, start, end, attendees } = detailsOf(occurrence);
  const isOwn = event.organiser.id === person.id;
  const own = attendees.find(({ address }) => address === person.address);
  const meeting = meetings.of(event.organiser.id).find(({ joinWebUrl }) => joinWebUrl === event.joinUrl);
  const said = attendees.map(({ response }) => SAID[response]);
  const count = (answer: AgendaAnswer): number => said.filter((one) => one === answer).length;
  return {
    id: idOf(occurrence),
    title: subject,
    startsAt: toInstant(start).toISOString(),
    endsAt: toInstant(end).toISOString(),
    organiser: event.organiser.name,
    answer: isOwn ? 'organiser' : SAID[own?.response ?? 'none'],
    isSeries: event.recurrence !== null,
    isCancelled: event.cancelledAt !== null,
    chatId: event.cancelledAt === null ? (meeting?.threadId ?? null) : null,
    answers: isOwn
      ? {
          accepted: count('accepted'),
          tentative: count('tentative'),
          declined: count('declined'),
          none: count('none'),
        }
      : null,
  };
}

const toItem = ({ id, text, preview, at, isRead, webUrl }: FeedItem): ActivityItem => ({
  id,
  text,
  preview,
  at: at.toISOString(),
  isRead,
  link: webUrl,
});

type OfTeams = NonNullable<ReturnType<BotConnector['conversation']>> & { kind: 'meeting' };

function toMeeting({ id, chatId, title, joinUrl, startsAt, endsAt, tenantId, invited }: OfTeams['meeting']): Meeting {
  const organiser = invited.find(({ role }) => role === 'Organizer')?.person;
  return {
    ...{ id, chatId, title, joinUrl, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    ...(organiser ? { organiser: { id: organiser.id, tenantId } } : {}),
  };
}
