import type { Preset, Scope } from '@upbeat/api/domain/consent/consent.ts';
import type { Message } from '../../shared/panel/message.ts';

export const words = {
  classWith: { id: 'first.classWith', defaultMessage: '{programme} with {coach}' },
  step: { id: 'first.step', defaultMessage: 'Step {step} of 2' },
  continue: { id: 'first.continue', defaultMessage: 'Continue' },
  save: { id: 'first.save', defaultMessage: 'Save' },
  saving: { id: 'first.saving', defaultMessage: 'Saving' },
  notSaved: { id: 'first.notSaved', defaultMessage: 'Not saved, so nothing has changed. Try again.' },
  skip: { id: 'first.skip', defaultMessage: 'Skip' },
  notNow: { id: 'first.notNow', defaultMessage: 'Not now' },
  back: { id: 'first.back', defaultMessage: 'Back' },

  zonesTitle: { id: 'first.zones.title', defaultMessage: 'Your zones' },
  zonesWords: {
    id: 'first.zones.words',
    defaultMessage: 'Five zones, from Easy to Peak, come from your highest heart rate. One number is enough.',
  },
  birthYear: { id: 'first.birthYear', defaultMessage: 'Birth year' },
  birthYearHint: { id: 'first.birthYearHint', defaultMessage: 'Your zones come from this. Nobody else sees it.' },
  ownMaximum: { id: 'first.ownMaximum', defaultMessage: 'Own maximum, in bpm' },
  ownMaximumHint: { id: 'first.ownMaximumHint', defaultMessage: 'The highest you have measured. Nobody else sees it.' },
  knowMaximum: { id: 'first.knowMaximum', defaultMessage: 'I know my own maximum' },
  useBirthYear: { id: 'first.useBirthYear', defaultMessage: 'Use my birth year' },
  yearLimits: {
    id: 'first.yearLimits',
    defaultMessage: 'A year from {from} to {to}. Outside it no estimate holds; give your own maximum.',
  },
  maximumLimits: { id: 'first.maximumLimits', defaultMessage: 'A number from {from} to {to}.' },
  yourZones: { id: 'first.yourZones', defaultMessage: 'From a maximum of {maximum, number} bpm' },
  aboutMaximum: {
    id: 'first.aboutMaximum',
    defaultMessage: 'From an estimated maximum of {maximum, number} bpm, give or take 11',
  },
  ofMaximum: {
    id: 'first.ofMaximum',
    defaultMessage: 'Where each one begins, as a share of your highest heart rate',
  },
  skipWords: { id: 'first.skipWords', defaultMessage: 'Without it you see your bpm, but no zone.' },

  audienceTitle: { id: 'first.audience.title', defaultMessage: 'Who sees your effort?' },
  audienceWords: { id: 'first.audience.words', defaultMessage: 'Change it or stop at any moment.' },
  classSees: { id: 'first.classSees', defaultMessage: 'The class sees this:' },
  exampleAlias: { id: 'first.exampleAlias', defaultMessage: 'Blue Heron' },
  bpmStays: {
    id: 'first.bpmStays',
    defaultMessage: 'Your bpm stays yours. Showing it is a separate switch under <more>More</more>.',
  },
  bpmShown: {
    id: 'first.bpmShown',
    defaultMessage: 'The class will see your bpm. You turned this on under <more>More</more>.',
  },
  more: { id: 'first.more', defaultMessage: 'More' },
  hrNever: {
    id: 'first.hrNever',
    defaultMessage: 'HR never sees you, your effort or that you came. <see>See what HR sees</see>',
  },
  hrSees: { id: 'first.hr.sees', defaultMessage: 'What HR sees' },
} satisfies Record<string, Message>;

/** What an employer gets to see, and what never. */
export const HR_SEES: readonly Message[] = [
  { id: 'first.hr.count', defaultMessage: 'How many classes took place.' },
  {
    id: 'first.hr.five',
    defaultMessage:
      'For a whole class: how many took part and the mean effort, rounded, from at least five people who agreed. With fewer, only that the class took place.',
  },
  {
    id: 'first.hr.never',
    defaultMessage:
      'Never a name, a nickname, a heart rate, points, or who came. No page, file or message of Upbeat carries them to HR.',
  },
];

export const PRESET_WORDS: Readonly<Record<Preset, { name: Message; means: Message }>> = {
  'only-me': {
    name: { id: 'first.onlyMe', defaultMessage: 'Only me' },
    means: { id: 'first.onlyMeMeans', defaultMessage: 'You join, and nobody sees a tile.' },
  },
  'zone-and-nickname': {
    name: { id: 'first.nickname', defaultMessage: 'Zone and nickname' },
    means: words.classSees,
  },
  'zone-and-name': {
    name: { id: 'first.name', defaultMessage: 'Zone and name' },
    means: words.classSees,
  },
};

export const SCOPE_WORDS: Readonly<Record<Scope, { name: Message; means: Message }>> = {
  collectLive: {
    name: { id: 'scope.collectLive', defaultMessage: 'Count my effort' },
    means: {
      id: 'scope.collectLive.means',
      defaultMessage: 'Upbeat keeps your heart rate or taps of this class, for you.',
    },
  },
  showTile: {
    name: { id: 'scope.showTile', defaultMessage: 'Show my tile' },
    means: { id: 'scope.showTile.means', defaultMessage: 'The class sees your zone under a nickname.' },
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
    name: { id: 'scope.keepHistory', defaultMessage: 'Keep my history' },
    means: { id: 'scope.keepHistory.means', defaultMessage: 'Your classes stay in your own history after the day.' },
  },
};
