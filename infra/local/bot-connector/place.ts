import type { LocalPerson } from '../directory/directory.ts';

/** A team of a tenant, with the channels that the bot may see once it is in the team. */
export interface LocalTeam {
  /** The id that bots know it by: that of its first channel. */
  readonly id: string;
  /** The id that Graph knows it by. */
  readonly groupId: string;
  readonly tenantId: string;
  readonly name: string;
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  readonly members: readonly LocalPerson[];
}

export type MeetingRole = 'Organizer' | 'Presenter' | 'Attendee';

/** A meeting, which is a chat to those who were asked to it. */
export interface LocalMeeting {
  readonly id: string;
  readonly chatId: string;
  readonly tenantId: string;
  readonly title: string;
  readonly joinUrl: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly invited: readonly { readonly person: LocalPerson; readonly role: MeetingRole }[];
}

/** Where the bot can be installed. */
export type Place =
  | { readonly kind: 'personal'; readonly person: LocalPerson }
  /** `channelId` is the channel that whoever installs it chooses. */
  | { readonly kind: 'team'; readonly teamId: string; readonly channelId: string }
  | { readonly kind: 'meeting'; readonly chatId: string };
