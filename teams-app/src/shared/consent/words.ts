import type { Preset, Scope } from '@upbeat/api/domain/consent/consent.ts';
import type { Message } from '../message.ts';

// What people agree to: the same words wherever they are asked. A change of meaning raises CONSENT_VERSION.

export const consentWords = {
  question: { id: 'consent.question', defaultMessage: 'Who sees your effort?' },
  anyMoment: { id: 'consent.anyMoment', defaultMessage: 'Change it or stop at any moment.' },
  exampleAlias: { id: 'consent.exampleAlias', defaultMessage: 'Blue Heron' },
  more: { id: 'consent.more', defaultMessage: 'More' },
  needs: { id: 'consent.needs', defaultMessage: 'Needs “{scope}”.' },
  whatHrSees: { id: 'consent.whatHrSees', defaultMessage: 'What HR sees' },
  hrNever: { id: 'consent.hrNever', defaultMessage: 'HR never sees you, your effort or that you came.' },
} satisfies Record<string, Message>;

/** What an employer gets to see, and what never. */
export const HR_SEES: readonly Message[] = [
  {
    id: 'consent.hr.plan',
    defaultMessage: 'HR sees the plan: which classes are planned, running or held, and who leads them.',
  },
  {
    id: 'consent.hr.nobody',
    defaultMessage:
      'It sees no person, no heart rate, no zone, no points and no list of who was there. No page and no request of Upbeat gives HR any of that.',
  },
  {
    id: 'consent.hr.admins',
    defaultMessage:
      'Its administrators have no more rights to your data than anyone else. One who wants to see a class takes part in it, like you.',
  },
];

export const PRESET_WORDS: Readonly<Record<Preset, { name: Message; means: Message }>> = {
  'only-me': {
    name: { id: 'consent.onlyMe', defaultMessage: 'Only me' },
    means: { id: 'consent.onlyMe.means', defaultMessage: 'You join, and nobody sees a tile.' },
  },
  'zone-and-nickname': {
    name: { id: 'consent.nickname', defaultMessage: 'Zone and nickname' },
    means: { id: 'consent.nickname.means', defaultMessage: 'The class sees this:' },
  },
  'zone-and-name': {
    name: { id: 'consent.name', defaultMessage: 'Zone and name' },
    means: { id: 'consent.name.means', defaultMessage: 'The class sees this:' },
  },
};

export const SCOPE_WORDS: Readonly<Record<Scope, { name: Message; means: Message }>> = {
  collectLive: {
    name: { id: 'scope.collectLive', defaultMessage: 'Count my effort' },
    means: {
      id: 'scope.collectLive.means',
      defaultMessage: 'Upbeat keeps your heart rate or taps of a class, for you. Off means nothing is kept.',
    },
  },
  showTile: {
    name: { id: 'scope.showTile', defaultMessage: 'Show my tile' },
    means: {
      id: 'scope.showTile.means',
      defaultMessage: 'The class sees your zone under a nickname that changes from class to class.',
    },
  },
  showName: {
    name: { id: 'scope.showName', defaultMessage: 'Show my name' },
    means: { id: 'scope.showName.means', defaultMessage: 'Your tile carries your name instead of the nickname.' },
  },
  showBpm: {
    name: { id: 'scope.showBpm', defaultMessage: 'Show my bpm' },
    means: {
      id: 'scope.showBpm.means',
      defaultMessage:
        'Your tile shows beats per minute. Beside a zone they let others work out your maximum, and so about how old you are.',
    },
  },
  coachSees: {
    name: { id: 'scope.coachSees', defaultMessage: 'The coach sees me' },
    means: {
      id: 'scope.coachSees.means',
      defaultMessage:
        'The coach named for a class sees your zone and whether your signal is lost. A substitute does not.',
    },
  },
  pointsBoard: {
    name: { id: 'scope.pointsBoard', defaultMessage: 'Show my points' },
    means: { id: 'scope.pointsBoard.means', defaultMessage: 'Your effort points may be shown with your tile.' },
  },
  keepHistory: {
    name: { id: 'scope.keepHistory', defaultMessage: 'Keep my classes' },
    means: {
      id: 'scope.keepHistory.means',
      defaultMessage: 'Your classes stay in your own history after the day, for you alone.',
    },
  },
};
