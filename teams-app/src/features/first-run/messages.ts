import type { Message } from '../../shared/message.ts';

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

  bpmStays: {
    id: 'first.bpmStays',
    defaultMessage: 'Your bpm stays yours. Showing it is a separate switch under <more>More</more>.',
  },
  bpmShown: {
    id: 'first.bpmShown',
    defaultMessage: 'The class will see your bpm. You turned this on under <more>More</more>.',
  },
  seeWhatHrSees: { id: 'first.seeWhatHrSees', defaultMessage: 'See what HR sees' },
} satisfies Record<string, Message>;
