import type { Message } from '../../shared/message.ts';

export const words = {
  title: { id: 'programmes.title', defaultMessage: 'Programmes' },
  about: {
    id: 'programmes.about',
    defaultMessage:
      'Plans kept for many classes. A class takes a copy: what you change here leaves planned classes alone.',
  },
  loading: { id: 'programmes.loading', defaultMessage: 'Looking up the programmes' },
  newProgramme: { id: 'programmes.new', defaultMessage: 'New programme' },
  search: { id: 'programmes.search', defaultMessage: 'Search by name or exercise' },
  found: {
    id: 'programmes.found',
    defaultMessage: '{count, plural, =0 {No programme has that} one {# programme} other {# programmes}}',
  },
  showAll: { id: 'programmes.showAll', defaultMessage: 'Show all' },
  emptyTitle: { id: 'programmes.emptyTitle', defaultMessage: 'No programme kept yet' },
  emptyWords: {
    id: 'programmes.emptyWords',
    defaultMessage: 'Begin with one of these. You get a copy and change in it what you like.',
  },
  beginTitle: { id: 'programmes.beginTitle', defaultMessage: 'Begin a programme' },
  beginWith: { id: 'programmes.beginWith', defaultMessage: 'Begin with {name}' },
  beginEmpty: { id: 'programmes.beginEmpty', defaultMessage: 'Begin with an empty plan' },
  beginWords: {
    id: 'programmes.beginWords',
    defaultMessage: 'Each warms up, cools down, and has an easier option for every exercise.',
  },
  lengthAndCount: {
    id: 'programmes.lengthAndCount',
    defaultMessage: '{minutes, number} min, {count, plural, one {# interval} other {# intervals}}',
  },
  edit: { id: 'programmes.edit', defaultMessage: 'Edit' },
  editNamed: { id: 'programmes.editNamed', defaultMessage: 'Edit {name}' },
  more: { id: 'programmes.more', defaultMessage: 'More for {name}' },
  rehearse: { id: 'programmes.rehearse', defaultMessage: 'Rehearse' },
  copy: { id: 'programmes.copy', defaultMessage: 'Copy' },
  copyName: { id: 'programmes.copyName', defaultMessage: '{name} copy' },
  archive: { id: 'programmes.archive', defaultMessage: 'Archive' },
  archived: { id: 'programmes.archived', defaultMessage: '{name} is archived. Classes planned with it keep it.' },
  restored: { id: 'programmes.restored', defaultMessage: '{name} is back.' },
  archiveFailed: {
    id: 'programmes.archiveFailed',
    defaultMessage: 'That did not work, and nothing has changed. Try again in a moment.',
  },
  undo: { id: 'programmes.undo', defaultMessage: 'Undo' },
  unsaved: { id: 'programmes.unsaved', defaultMessage: 'Changes not saved yet' },
  unsavedTitle: { id: 'programmes.unsavedTitle', defaultMessage: 'Not saved yet' },
  unsavedWords: { id: 'programmes.unsavedWords', defaultMessage: 'These are in this window only.' },
  goOn: { id: 'programmes.goOn', defaultMessage: 'Go on with {name}' },
  discard: { id: 'programmes.discard', defaultMessage: 'Discard {name}' },
  unnamed: { id: 'programmes.unnamed', defaultMessage: 'a programme without a name' },
  back: { id: 'programmes.back', defaultMessage: 'All programmes' },
  backToClass: { id: 'programmes.backToClass', defaultMessage: 'Class page' },
  goneTitle: { id: 'programmes.goneTitle', defaultMessage: 'This programme is not here' },
  goneWords: {
    id: 'programmes.goneWords',
    defaultMessage: 'It was archived, or it was never saved and the window was closed meanwhile.',
  },
  restoreIt: { id: 'programmes.restoreIt', defaultMessage: 'Bring it back' },
  onlyThisClass: {
    id: 'programmes.onlyThisClass',
    defaultMessage:
      'This changes the class of {day}, {time} alone. Other classes and kept programmes stay as they are.',
  },
  takeAnother: { id: 'programmes.takeAnother', defaultMessage: 'Take a kept programme in its place' },
  chooseOne: { id: 'programmes.chooseOne', defaultMessage: 'Choose one' },
  notChangeableTitle: { id: 'programmes.notChangeableTitle', defaultMessage: 'This plan stays as it is' },
  notYours: {
    id: 'programmes.notYours',
    defaultMessage: 'Only the coach of a class changes its plan, and only before it starts.',
  },
} satisfies Record<string, Message>;
