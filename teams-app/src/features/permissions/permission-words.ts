import type { PermissionsView } from '@upbeat/api/contract/permissions.ts';
import type { Message } from '../../shared/message.ts';

type Permission = Pick<PermissionsView['permissions'][number], 'name' | 'kind'>;

interface PermissionWords {
  /** What it lets Upbeat do. */
  readonly title: Message;
  /** What that is for, and where it ends. */
  readonly why: Message;
}

const WORDS: Readonly<Record<string, PermissionWords>> = {
  'application Calendars.ReadWrite': {
    title: { id: 'permission.calendars', defaultMessage: 'Write classes into a calendar' },
    why: {
      id: 'permission.calendarsWhy',
      defaultMessage:
        'Makes, moves and cancels the events of your classes, and reads who accepted them. Limit it to the organiser’s mailbox: the commands are below.',
    },
  },
  'application OnlineMeetings.ReadWrite.All': {
    title: { id: 'permission.meetings', defaultMessage: 'Set up the Teams meeting' },
    why: {
      id: 'permission.meetingsWhy',
      defaultMessage:
        'Makes the coach a presenter, and turns recording off unless you chose it. It holds only for the organiser, by the policy.',
    },
  },
  'application TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All': {
    title: { id: 'permission.install', defaultMessage: 'Put Upbeat into a class’s meeting' },
    why: {
      id: 'permission.installWhy',
      defaultMessage: 'Adds Upbeat, and no other app, to the meetings that it arranged.',
    },
  },
  'application TeamsTab.ReadWriteSelfForChat.All': {
    title: { id: 'permission.tab', defaultMessage: 'Put Upbeat’s tab there' },
    why: {
      id: 'permission.tabWhy',
      defaultMessage: 'Adds Upbeat’s own tab to those meetings, so that people find the class in them.',
    },
  },
  'application AppCatalog.Read.All': {
    title: { id: 'permission.catalogue', defaultMessage: 'Find itself among your apps' },
    why: {
      id: 'permission.catalogueWhy',
      defaultMessage:
        'Reads under which id your organisation has Upbeat: without it, Upbeat cannot be added to a meeting.',
    },
  },
  'application User.ReadBasic.All': {
    title: { id: 'permission.people', defaultMessage: 'Look up names and addresses' },
    why: {
      id: 'permission.peopleWhy',
      defaultMessage:
        'Finds the organiser, and the addresses of those who say that they come, so that the event reaches them.',
    },
  },
  'delegated User.ReadBasic.All': {
    title: { id: 'permission.findPeople', defaultMessage: 'Find a coach by name' },
    why: {
      id: 'permission.findPeopleWhy',
      defaultMessage: 'Searches your directory while you plan a class, as you see it yourself.',
    },
  },
  'delegated Team.ReadBasic.All': {
    title: { id: 'permission.teams', defaultMessage: 'List your teams' },
    why: {
      id: 'permission.teamsWhy',
      defaultMessage: 'Shows the teams that you are in, while you choose where a class is announced.',
    },
  },
  'delegated Channel.ReadBasic.All': {
    title: { id: 'permission.channels', defaultMessage: 'List the channels of your teams' },
    why: {
      id: 'permission.channelsWhy',
      defaultMessage: 'Shows the names of their channels, and never what is said in them.',
    },
  },
  'application OnlineMeetingRecording.Read.All': {
    title: { id: 'permission.recordings', defaultMessage: 'Fetch recordings' },
    why: {
      id: 'permission.recordingsWhy',
      defaultMessage:
        'Fetches the recording of a class after it is over. By the policy above it reaches the organiser’s meetings only.',
    },
  },
  'application OnlineMeetingTranscript.Read.All': {
    title: { id: 'permission.transcripts', defaultMessage: 'Fetch captions' },
    why: {
      id: 'permission.transcriptsWhy',
      defaultMessage: 'Shows what was said as captions under the recording, where you had the class transcribed.',
    },
  },
};

/** What a permission means; one that the page does not know is told by Microsoft's own name for it. */
export function permissionWords({ name, kind }: Permission): PermissionWords {
  const title = { id: `permission.${kind}.${name}`, defaultMessage: name };
  return WORDS[`${kind} ${name}`] ?? { title, why: title };
}
