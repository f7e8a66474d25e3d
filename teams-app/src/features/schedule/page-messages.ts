import type { MessageDescriptor } from 'react-intl';

export const words = {
  facts: { id: 'classPage.facts', defaultMessage: 'About this class' },
  coming: { id: 'classPage.coming', defaultMessage: '{coming, number} going' },
  places: { id: 'classPage.places', defaultMessage: '{capacity, number} places' },
  placesTaken: { id: 'classPage.placesTaken', defaultMessage: 'All {capacity, number} places taken' },
  recorded: { id: 'classPage.recorded', defaultMessage: 'Recorded without names and bpm.' },
  notRecorded: { id: 'classPage.notRecorded', defaultMessage: 'Not recorded.' },
  ofSeries: { id: 'classPage.ofSeries', defaultMessage: 'One of a series' },
  join: { id: 'classPage.join', defaultMessage: 'Join the meeting' },
  opens: { id: 'classPage.opens', defaultMessage: 'The way in opens at {time}.' },
  noMeetingYet: {
    id: 'classPage.noMeetingYet',
    defaultMessage: 'The link to its Teams meeting appears here once there is one.',
  },
  cancelledTitle: { id: 'classPage.cancelledTitle', defaultMessage: 'This class was cancelled' },
  cancelledWords: {
    id: 'classPage.cancelledWords',
    defaultMessage: 'It does not take place, and answers to it are closed. Whoever said that they come was told.',
  },
  cancelledOfSeries: {
    id: 'classPage.cancelledOfSeries',
    defaultMessage:
      'It does not take place, and answers to it are closed. Whoever said that they come was told. Other classes of its series may go on.',
  },
  seeOthers: { id: 'classPage.seeOthers', defaultMessage: 'See the other classes' },
  myResult: { id: 'classPage.myResult', defaultMessage: 'My result' },
  watch: { id: 'classPage.watch', defaultMessage: 'Watch in step' },
} satisfies Record<string, MessageDescriptor>;
