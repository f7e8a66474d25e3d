import type { TurnContext } from 'botbuilder';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { notePresence, type NotePresenceDeps } from '@upbeat/api/application/attendance/note-presence.ts';
import { endMeetingClass, startMeetingClass } from '@upbeat/api/application/sessions/meeting-class.ts';
import { hear, speakerOf } from '../teams/heard.ts';

/** Everything a meeting tells the bot. */
export interface MeetingEvents {
  readonly started: (context: TurnContext) => Promise<void>;
  readonly ended: (context: TurnContext) => Promise<void>;
  /** Somebody came or went: either way they were there. */
  readonly participants: (context: TurnContext) => Promise<void>;
}

const Participants = Type.Object({
  members: Type.Array(
    Type.Object({
      user: Type.Object({ id: Type.String(), aadObjectId: Type.Optional(Type.Union([Type.String(), Type.Null()])) }),
    }),
  ),
});

/** A meeting's start and end are those of its class; a meeting without one is nothing to us. */
export function createMeetingEvents(deps: NotePresenceDeps): MeetingEvents {
  return {
    async started({ activity }) {
      const heard = hear(activity);
      if (heard) await startMeetingClass(deps, heard);
    },
    async ended({ activity }) {
      const heard = hear(activity);
      if (heard) await endMeetingClass(deps, heard);
    },
    async participants({ activity }) {
      const heard = hear(activity);
      const value: unknown = activity.value;
      if (!heard || !Value.Check(Participants, value)) return;
      const speakers = value.members.map(({ user }) => speakerOf({ id: user.id, aadObjectId: user.aadObjectId ?? '' }));
      const personIds = speakers.flatMap((speaker) => (speaker === null ? [] : [speaker.personId]));
      const { tenantId, meetingIds } = heard;
      if (personIds.length > 0) await notePresence(deps, { tenantId, meetingIds, personIds });
    },
  };
}
