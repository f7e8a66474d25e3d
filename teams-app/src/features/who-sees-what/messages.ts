import type { Preset, Scope } from '@upbeat/api/domain/consent/consent.ts';
import type { MessageDescriptor } from 'react-intl';

export const words = {
  title: { id: 'whoSees.title', defaultMessage: 'Who sees your effort?' },
  anyMoment: { id: 'whoSees.anyMoment', defaultMessage: 'Change it or stop at any moment.' },
  loading: { id: 'whoSees.loading', defaultMessage: 'Looking up what you allow' },
  notChosen: {
    id: 'whoSees.notChosen',
    defaultMessage: 'You have not chosen yet: nothing is kept, and nobody sees anything.',
  },
  ownMixture: { id: 'whoSees.ownMixture', defaultMessage: 'You set the switches yourself; they are under More.' },
  saved: { id: 'whoSees.saved', defaultMessage: 'Saved. It holds from the next moment on, also in a class.' },
  failed: {
    id: 'whoSees.failed',
    defaultMessage: 'That was not saved, and nothing has changed. Try again in a moment.',
  },
  more: { id: 'whoSees.more', defaultMessage: 'More' },
  moreWords: {
    id: 'whoSees.moreWords',
    defaultMessage: 'Seven switches, one sentence each. All are off until you turn them on.',
  },
  nickname: { id: 'whoSees.nickname', defaultMessage: 'Blue Heron' },
  bpm: { id: 'whoSees.bpm', defaultMessage: 'Your bpm stays yours. Showing it is a separate switch under More.' },
  hrTitle: { id: 'whoSees.hrTitle', defaultMessage: 'See what HR sees' },
  hrNever: { id: 'whoSees.hrNever', defaultMessage: 'HR never sees you, your effort or that you came.' },
  hrSees: {
    id: 'whoSees.hrSees',
    defaultMessage: 'HR sees the plan: which classes are planned, running or held, and who leads them.',
  },
  hrNothing: {
    id: 'whoSees.hrNothing',
    defaultMessage:
      'It sees no person, no heart rate, no zone, no points and no list of who was there. No page and no request of Upbeat gives HR any of that; its administrators have no more rights to your data than anyone else.',
  },
  needs: { id: 'whoSees.needs', defaultMessage: 'Needs “{scope}”.' },
} satisfies Record<string, MessageDescriptor>;

export const PRESET_WORDS: Readonly<Record<Preset, { title: MessageDescriptor; words: MessageDescriptor }>> = {
  'only-me': {
    title: { id: 'whoSees.onlyMe', defaultMessage: 'Only me' },
    words: { id: 'whoSees.onlyMeWords', defaultMessage: 'You join, and nobody sees a tile.' },
  },
  'zone-and-nickname': {
    title: { id: 'whoSees.nicknamePreset', defaultMessage: 'Zone and nickname' },
    words: { id: 'whoSees.nicknameWords', defaultMessage: 'The class sees this:' },
  },
  'zone-and-name': {
    title: { id: 'whoSees.namePreset', defaultMessage: 'Zone and name' },
    words: { id: 'whoSees.nameWords', defaultMessage: 'The class sees this:' },
  },
};

export const SCOPE_WORDS: Readonly<Record<Scope, { title: MessageDescriptor; words: MessageDescriptor }>> = {
  collectLive: {
    title: { id: 'whoSees.collectLive', defaultMessage: 'Take my heart rate in class' },
    words: {
      id: 'whoSees.collectLiveWords',
      defaultMessage: 'Upbeat receives what your sensor sends during a class, for you; off means nothing is received.',
    },
  },
  showTile: {
    title: { id: 'whoSees.showTile', defaultMessage: 'Show a tile' },
    words: {
      id: 'whoSees.showTileWords',
      defaultMessage: 'The class sees your zone under a nickname that changes from class to class.',
    },
  },
  showName: {
    title: { id: 'whoSees.showName', defaultMessage: 'With my name' },
    words: { id: 'whoSees.showNameWords', defaultMessage: 'Your tile carries your name instead of the nickname.' },
  },
  showBpm: {
    title: { id: 'whoSees.showBpm', defaultMessage: 'With my bpm' },
    words: {
      id: 'whoSees.showBpmWords',
      defaultMessage:
        'Your tile shows beats per minute; bpm beside a zone lets people work out your maximum, and so about your age.',
    },
  },
  coachSees: {
    title: { id: 'whoSees.coachSees', defaultMessage: 'The coach sees me' },
    words: {
      id: 'whoSees.coachSeesWords',
      defaultMessage:
        'The coach named for the class sees your zone and whether your sensor works; a substitute does not.',
    },
  },
  pointsBoard: {
    title: { id: 'whoSees.pointsBoard', defaultMessage: 'Show my effort points' },
    words: { id: 'whoSees.pointsBoardWords', defaultMessage: 'Your effort points may be shown with your tile.' },
  },
  keepHistory: {
    title: { id: 'whoSees.keepHistory', defaultMessage: 'Keep my classes' },
    words: {
      id: 'whoSees.keepHistoryWords',
      defaultMessage: 'Your results stay under My classes, for you alone, until they run out or you erase them.',
    },
  },
};
