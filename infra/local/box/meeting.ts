import type { Meeting } from '../teams-host/box.ts';
import type { OpenClass } from './seed.ts';

/** The Teams meeting in which a class takes place, as a client knows it. */
export function toMeeting({ session, meetingId }: OpenClass): Meeting {
  return {
    id: Buffer.from(`0#${meetingId}#0`).toString('base64'), // as Teams makes it from the meeting's chat
    chatId: meetingId,
    title: session.programme.name,
    joinUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(meetingId)}/0`,
    startsAt: session.plannedStart,
  };
}
