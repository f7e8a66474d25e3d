import type { Advice } from '@upbeat/api/domain/programme/advice.ts';
import type { IntervalKind } from '@upbeat/api/domain/programme/programme.ts';
import type { EffortRating } from '@upbeat/api/domain/effort/effort-rating.ts';
import type { Message } from '../../shared/message.ts';
import type { IntervalFaults, TotalFault } from './read-draft.ts';

export const words = {
  loading: { id: 'editor.loading', defaultMessage: 'Looking up the programme' },
  name: { id: 'editor.name', defaultMessage: 'Name of the programme' },
  nameMissing: { id: 'editor.nameMissing', defaultMessage: 'Give it a name.' },
  unnamed: { id: 'editor.unnamed', defaultMessage: 'A new programme' },
  edit: { id: 'editor.edit', defaultMessage: 'Edit {name}' },
  total: { id: 'editor.total', defaultMessage: 'Length' },
  totalOf: { id: 'editor.totalOf', defaultMessage: 'of 60:00 at most' },
  count: { id: 'editor.count', defaultMessage: 'Intervals' },
  countOf: { id: 'editor.countOf', defaultMessage: 'of 60 at most' },
  toMend: {
    id: 'editor.toMend',
    defaultMessage: '{count, plural, one {Interval {places} needs a look} other {Intervals {places} need a look}}.',
  },
  intervals: { id: 'editor.intervals', defaultMessage: 'Intervals' },
  noIntervals: {
    id: 'editor.noIntervals',
    defaultMessage: 'An interval is one stretch of the class: a name, a length and a target. Begin with the warm-up.',
  },
  add: { id: 'editor.add', defaultMessage: 'Add interval' },
  keys: {
    id: 'editor.keys',
    defaultMessage: 'Keys: Alt+↑ and Alt+↓ move an interval, Ctrl+Z undoes, Ctrl+Shift+Z does again, Ctrl+S saves.',
  },
  intervalName: { id: 'editor.intervalName', defaultMessage: 'Name' },
  length: { id: 'editor.length', defaultMessage: 'Length, min:sec' },
  kind: { id: 'editor.kind', defaultMessage: 'Kind' },
  noKind: { id: 'editor.noKind', defaultMessage: 'Not said' },
  exercise: { id: 'editor.exercise', defaultMessage: 'Exercise' },
  easierOption: { id: 'editor.easierOption', defaultMessage: 'Easier option' },
  target: { id: 'editor.target', defaultMessage: 'Target' },
  byZone: { id: 'editor.byZone', defaultMessage: 'Heart rate zone' },
  byEffort: { id: 'editor.byEffort', defaultMessage: 'Feeling' },
  byEffortHint: {
    id: 'editor.byEffortHint',
    defaultMessage: 'Led by feeling. It counts as the zone whose bars you see.',
  },
  moveUp: { id: 'editor.moveUp', defaultMessage: 'Move up' },
  moveDown: { id: 'editor.moveDown', defaultMessage: 'Move down' },
  duplicate: { id: 'editor.duplicate', defaultMessage: 'Duplicate' },
  remove: { id: 'editor.remove', defaultMessage: 'Delete' },
  repeat: { id: 'editor.repeat', defaultMessage: 'Repeat' },
  repeatTitle: { id: 'editor.repeatTitle', defaultMessage: 'Repeat a group' },
  repeatCount: { id: 'editor.repeatCount', defaultMessage: 'From here, how many intervals' },
  repeatTimes: { id: 'editor.repeatTimes', defaultMessage: 'How often in all' },
  repeatPreview: { id: 'editor.repeatPreview', defaultMessage: '{times} × {names}, {length} in all' },
  repeatTooMany: {
    id: 'editor.repeatTooMany',
    defaultMessage: 'That would be {count} intervals; 60 is the most.',
  },
  repeatNow: { id: 'editor.repeatNow', defaultMessage: 'Repeat them' },
  cancel: { id: 'editor.cancel', defaultMessage: 'Cancel' },
  undo: { id: 'editor.undo', defaultMessage: 'Undo' },
  redo: { id: 'editor.redo', defaultMessage: 'Do again' },
  save: { id: 'editor.save', defaultMessage: 'Save' },
  rehearse: { id: 'editor.rehearse', defaultMessage: 'Rehearse' },
  unsaved: { id: 'editor.unsaved', defaultMessage: 'Not saved yet' },
  keeping: { id: 'editor.keeping', defaultMessage: 'Saving' },
  saved: { id: 'editor.saved', defaultMessage: 'Saved' },
  failed: { id: 'editor.failed', defaultMessage: 'That was not saved, and nothing is lost. Try again in a moment.' },
  notYours: { id: 'editor.notYours', defaultMessage: 'You may not change this programme any more. Nothing was saved.' },
  listFull: {
    id: 'editor.listFull',
    defaultMessage: 'Upbeat did not take it: at most 200 programmes can be kept. Archive one, then save again.',
  },
  classBegun: {
    id: 'editor.classBegun',
    defaultMessage: 'The class has begun, so its plan stays as it is. Your changes were not saved.',
  },
  moved: { id: 'editor.moved', defaultMessage: '{name} is now interval {place} of {count}' },
  removed: { id: 'editor.removed', defaultMessage: '{name} deleted. Ctrl+Z brings it back.' },
  undone: { id: 'editor.undone', defaultMessage: 'Undone' },
  redone: { id: 'editor.redone', defaultMessage: 'Done again' },
  conflictTitle: { id: 'editor.conflictTitle', defaultMessage: 'Somebody else saved this programme meanwhile' },
  conflictWords: {
    id: 'editor.conflictWords',
    defaultMessage: 'Yours is still here and nothing is lost. This is theirs: {name}, {length}, {count} intervals.',
  },
  keepMine: { id: 'editor.keepMine', defaultMessage: 'Save mine instead' },
  takeTheirs: { id: 'editor.takeTheirs', defaultMessage: 'Go on with theirs' },
  tookTheirs: { id: 'editor.tookTheirs', defaultMessage: 'This is theirs. Ctrl+Z brings yours back.' },
  archivedTitle: { id: 'editor.archivedTitle', defaultMessage: 'Somebody else archived this programme meanwhile' },
  archivedWords: {
    id: 'editor.archivedWords',
    defaultMessage: 'Yours is still here. Keep it as a programme of its own, or leave it archived.',
  },
  keepAsNew: { id: 'editor.keepAsNew', defaultMessage: 'Keep mine as a new one' },
  leaveArchived: { id: 'editor.leaveArchived', defaultMessage: 'Leave it archived' },
} satisfies Record<string, Message>;

export const KIND_WORDS: Readonly<Record<IntervalKind, Message>> = {
  'warm-up': { id: 'editor.kind.warmUp', defaultMessage: 'Warm-up' },
  work: { id: 'editor.kind.work', defaultMessage: 'Work' },
  recover: { id: 'editor.kind.recover', defaultMessage: 'Recover' },
  'cool-down': { id: 'editor.kind.coolDown', defaultMessage: 'Cool-down' },
};

export const EFFORT_MEANS: Readonly<Record<EffortRating, Message>> = {
  easy: { id: 'editor.effort.easy', defaultMessage: 'I could sing' },
  moderate: { id: 'editor.effort.moderate', defaultMessage: 'I can talk' },
  hard: { id: 'editor.effort.hard', defaultMessage: 'A few words' },
  'all-out': { id: 'editor.effort.allOut', defaultMessage: 'No words' },
};

export const TOTAL_FAULTS: Readonly<Record<TotalFault, Message>> = {
  'no-interval': { id: 'editor.fault.none', defaultMessage: 'A class has one interval at least.' },
  'too-many': { id: 'editor.fault.many', defaultMessage: 'A class has 60 intervals at most. Delete some.' },
  'too-short': { id: 'editor.fault.short', defaultMessage: 'A class lasts one minute at least.' },
  'too-long': { id: 'editor.fault.long', defaultMessage: 'A class lasts 60 minutes at most. Shorten some intervals.' },
};

type Said<Fault extends string | null> = Readonly<Record<Exclude<Fault, null>, Message>>;

export const INTERVAL_FAULTS: {
  readonly name: Said<IntervalFaults['name']>;
  readonly length: Said<IntervalFaults['length']>;
  readonly easierOption: Said<IntervalFaults['easierOption']>;
} = {
  name: { missing: { id: 'editor.fault.name', defaultMessage: 'Give it a name.' } },
  length: {
    unreadable: { id: 'editor.fault.unreadable', defaultMessage: 'Write minutes and seconds, such as 1:30.' },
    impossible: { id: 'editor.fault.impossible', defaultMessage: 'An interval lasts from 0:05 to 60:00.' },
  },
  easierOption: {
    'of-nothing': { id: 'editor.fault.easier', defaultMessage: 'Say first which exercise this is easier than.' },
  },
};

export const ADVICE_WORDS: Readonly<Record<Advice, Message>> = {
  'starts-hard': {
    id: 'editor.advice.start',
    defaultMessage: 'It starts above zone 2. A gentle warm-up makes the rest safer.',
  },
  'sudden-peak': {
    id: 'editor.advice.peak',
    defaultMessage: 'It peaks within the first five minutes. Bodies are ready later.',
  },
  'no-cool-down': {
    id: 'editor.advice.end',
    defaultMessage: 'It ends above zone 2. A few easy minutes bring everyone down gently.',
  },
};
