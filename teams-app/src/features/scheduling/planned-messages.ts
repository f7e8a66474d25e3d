import type { MessageDescriptor } from 'react-intl';

export const words = {
  title: { id: 'planned.title', defaultMessage: 'Schedule' },
  about: {
    id: 'planned.about',
    defaultMessage: 'The classes of your organisation, as they are planned, and where their meetings stand.',
  },
  new: { id: 'planned.new', defaultMessage: 'Schedule a class' },
  loading: { id: 'planned.loading', defaultMessage: 'Looking up the planned classes' },
  span: { id: 'planned.span', defaultMessage: 'Four weeks' },
  earlier: { id: 'planned.earlier', defaultMessage: 'Four weeks before' },
  later: { id: 'planned.later', defaultMessage: 'Four weeks after' },
  now: { id: 'planned.now', defaultMessage: 'From today' },
  emptyTitle: { id: 'planned.emptyTitle', defaultMessage: 'No class planned yet' },
  emptyWords: {
    id: 'planned.emptyWords',
    defaultMessage:
      'Choose what happens in it, who leads it and when. Upbeat makes the meeting in Teams, or takes one that you have.',
  },
  first: { id: 'planned.first', defaultMessage: 'Schedule the first' },
  emptySpan: { id: 'planned.emptySpan', defaultMessage: 'No class in these four weeks.' },
  today: { id: 'planned.today', defaultMessage: '{day}, today' },
  withCoach: { id: 'planned.withCoach', defaultMessage: 'with {coach}' },
  withCoaches: { id: 'planned.withCoaches', defaultMessage: 'with {coach} and {coCoach}' },
  minutes: { id: 'planned.minutes', defaultMessage: '{minutes, number} min' },
  places: { id: 'planned.places', defaultMessage: '{capacity, number} places' },
  recorded: { id: 'planned.recorded', defaultMessage: 'Recorded' },
  acts: { id: 'planned.acts', defaultMessage: 'What to do with {name}, {time}' },
  change: { id: 'planned.change', defaultMessage: 'Change' },
  cancel: { id: 'planned.cancel', defaultMessage: 'Cancel class' },
  isCancelled: { id: 'planned.isCancelled', defaultMessage: 'Cancelled' },
  isOver: { id: 'planned.isOver', defaultMessage: 'Held' },
  isLive: { id: 'planned.isLive', defaultMessage: 'Class now' },
  planning: { id: 'planned.planning', defaultMessage: 'Planning' },
  onlyAdmins: { id: 'planned.onlyAdmins', defaultMessage: 'Only administrators see this part.' },
  putBack: { id: 'planned.putBack', defaultMessage: 'Put it back' },
  left: { id: 'planned.left', defaultMessage: '{count, plural, one {the last one} other {# classes left}}' },
} satisfies Record<string, MessageDescriptor>;

export const cancelWords = {
  title: { id: 'cancel.title', defaultMessage: 'Cancel {name}?' },
  when: { id: 'cancel.when', defaultMessage: '{day}, {time}, with {coach}' },
  what: {
    id: 'cancel.what',
    defaultMessage: 'Whoever said that they come is told, and the meeting leaves their calendar.',
  },
  scope: { id: 'cancel.scope', defaultMessage: 'Which classes' },
  one: { id: 'cancel.one', defaultMessage: 'This class only' },
  series: {
    id: 'cancel.series',
    defaultMessage: 'This and all later ones ({count, plural, one {# class} other {# classes}})',
  },
  keep: { id: 'cancel.keep', defaultMessage: 'Keep it' },
  cancel: { id: 'cancel.cancel', defaultMessage: 'Cancel class' },
  cancelMany: {
    id: 'cancel.cancelMany',
    defaultMessage: 'Cancel {count, plural, one {# class} other {# classes}}',
  },
  done: { id: 'cancel.done', defaultMessage: '{name} is cancelled.' },
  doneMany: { id: 'cancel.doneMany', defaultMessage: '{name} is cancelled, with all later ones.' },
  restored: { id: 'cancel.restored', defaultMessage: '{name} is back as it was, with all answers to it.' },
  failed: { id: 'cancel.failed', defaultMessage: 'That did not get through; nothing was changed. Try again.' },
  undo: { id: 'cancel.undo', defaultMessage: 'Undo' },
} satisfies Record<string, MessageDescriptor>;

export const changeWords = {
  title: { id: 'change.title', defaultMessage: 'Change {name}' },
  when: { id: 'change.when', defaultMessage: '{day}, {time}, with {coach}' },
  scope: { id: 'change.scope', defaultMessage: 'Change' },
  one: { id: 'change.one', defaultMessage: 'This class only' },
  series: {
    id: 'change.series',
    defaultMessage: 'This and all later ones ({count, plural, one {# class} other {# classes}})',
  },
  answersStay: {
    id: 'change.answersStay',
    defaultMessage: 'Answers stay. Who comes is told when a class moves.',
  },
  nothing: { id: 'change.nothing', defaultMessage: 'Nothing is changed yet.' },
  loading: { id: 'change.loading', defaultMessage: 'Looking up the class' },
  notAny: { id: 'change.notAny', defaultMessage: 'This class cannot be changed any more' },
  notAnyWords: {
    id: 'change.notAnyWords',
    defaultMessage: 'It has begun, is over or was cancelled. What others planned is in the schedule.',
  },
} satisfies Record<string, MessageDescriptor>;
