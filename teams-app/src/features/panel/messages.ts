import type { Message } from '../../shared/message.ts';
import type { Trouble } from '../../shared/api/trouble.ts';

export const words = {
  connecting: { id: 'panel.connecting', defaultMessage: 'Connecting to your class' },
  connectingLong: { id: 'panel.connectingLong', defaultMessage: 'This takes longer than usual.' },
  tryAgain: { id: 'panel.tryAgain', defaultMessage: 'Try again' },
  lookAgain: { id: 'panel.lookAgain', defaultMessage: 'Look again' },
  allow: { id: 'panel.allow', defaultMessage: 'Allow and continue' },
  offline: { id: 'panel.offline', defaultMessage: 'No connection' },
  offlineSensor: { id: 'panel.offlineSensor', defaultMessage: 'Your sensor keeps its samples; the clock goes on.' },
  offlineWords: { id: 'panel.offlineWords', defaultMessage: 'The clock goes on. Upbeat tries again by itself.' },
} satisfies Record<string, Message>;

/** Why the panel shows no class: besides what the api says, where and to whom it is open. */
export type PanelTrouble = Trouble | 'outside-teams' | 'not-in-a-meeting' | 'no-class';

/** A title and what to do about it, for each trouble. */
export const TROUBLE_WORDS: Readonly<Record<PanelTrouble, { title: Message; words: Message }>> = {
  'outside-teams': {
    title: { id: 'panel.outside.title', defaultMessage: 'Open Upbeat in Teams' },
    words: {
      id: 'panel.outside.words',
      defaultMessage:
        'This panel belongs to a Teams meeting, and Teams did not answer. Open the meeting of your class and choose Upbeat there.',
    },
  },
  unreachable: {
    title: { id: 'panel.unreachable.title', defaultMessage: 'No connection to Upbeat' },
    words: {
      id: 'panel.unreachable.words',
      defaultMessage: 'Check your network. The class goes on without this panel, and your sensor keeps its samples.',
    },
  },
  'sign-in-failed': {
    title: { id: 'panel.signIn.title', defaultMessage: 'Teams could not sign you in' },
    words: {
      id: 'panel.signIn.words',
      defaultMessage: 'Try again. If it stays like this, sign out of Teams and in again.',
    },
  },
  'consent-needed': {
    title: { id: 'panel.consent.title', defaultMessage: 'One permission first' },
    words: {
      id: 'panel.consent.words',
      defaultMessage:
        'Upbeat needs your name and organisation from Teams to let you into the class. If you may not allow this yourself, your administrator can.',
    },
  },
  'tenant-not-active': {
    title: { id: 'panel.tenant.title', defaultMessage: 'Upbeat is not set up yet' },
    words: {
      id: 'panel.tenant.words',
      defaultMessage:
        'An administrator of your organisation opens Upbeat in Teams once and sets it up. Then this panel works by itself.',
    },
  },
  'not-for-you': {
    title: { id: 'panel.notForYou.title', defaultMessage: 'This class is not here for you' },
    words: {
      id: 'panel.notForYou.words',
      defaultMessage:
        'It belongs to another organisation, or it is gone. Ask whoever invited you for the right meeting.',
    },
  },
  'not-in-a-meeting': {
    title: { id: 'panel.noMeeting.title', defaultMessage: 'Open this in the meeting' },
    words: {
      id: 'panel.noMeeting.words',
      defaultMessage:
        'This panel shows a class while you are in its Teams meeting. Join the meeting, then choose Upbeat.',
    },
  },
  'no-class': {
    title: { id: 'panel.noClass.title', defaultMessage: 'No class here for you' },
    words: {
      id: 'panel.noClass.words',
      defaultMessage:
        'Your organisation has none planned in this meeting for the next three weeks; one that is planned appears here by itself. If you visit another organisation, follow its class by video and voice.',
    },
  },
  'too-busy': {
    title: { id: 'panel.busy.title', defaultMessage: 'Upbeat is busy' },
    words: {
      id: 'panel.busy.words',
      defaultMessage: 'The class goes on, and your sensor keeps its samples. Try again in a moment.',
    },
  },
  unexpected: {
    title: { id: 'panel.unexpected.title', defaultMessage: 'Something went wrong here' },
    words: {
      id: 'panel.unexpected.words',
      defaultMessage: 'The class goes on without this panel. Try again in a moment.',
    },
  },
};
