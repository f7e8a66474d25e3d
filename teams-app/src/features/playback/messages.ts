import type { RecordingView } from '@upbeat/api/contract/recordings.ts';
import type { MessageDescriptor } from 'react-intl';

export const words = {
  loading: { id: 'playback.loading', defaultMessage: 'Looking up the class' },
  back: { id: 'playback.back', defaultMessage: 'Back' },
  dateAndCoach: { id: 'playback.dateAndCoach', defaultMessage: '{date} with {coach}' },
  onlyYou: { id: 'playback.onlyYou', defaultMessage: 'Only you see your curve' },
  video: { id: 'playback.video', defaultMessage: 'Recording of the class' },
  player: { id: 'playback.player', defaultMessage: 'Player' },
  play: { id: 'playback.play', defaultMessage: 'Play' },
  pause: { id: 'playback.pause', defaultMessage: 'Pause' },
  speed: { id: 'playback.speed', defaultMessage: 'Speed, {rate, number} times' },
  times: { id: 'playback.times', defaultMessage: '{rate, number}×' },
  captionsOn: { id: 'playback.captionsOn', defaultMessage: 'Show captions' },
  captionsOff: { id: 'playback.captionsOff', defaultMessage: 'Hide captions' },
  mute: { id: 'playback.mute', defaultMessage: 'Sound off' },
  unmute: { id: 'playback.unmute', defaultMessage: 'Sound on' },
  volume: { id: 'playback.volume', defaultMessage: 'Volume' },
  fullScreen: { id: 'playback.fullScreen', defaultMessage: 'Full screen' },
  leaveFullScreen: { id: 'playback.leaveFullScreen', defaultMessage: 'Leave full screen' },
  timeOf: { id: 'playback.timeOf', defaultMessage: '{time} of {length}' },
  intervals: { id: 'playback.intervals', defaultMessage: 'Intervals' },
  goTo: { id: 'playback.goTo', defaultMessage: '{name}, {target}, at {time}' },
  beforeClass: { id: 'playback.beforeClass', defaultMessage: 'Before the class' },
  afterClass: { id: 'playback.afterClass', defaultMessage: 'After the class' },
  place: { id: 'playback.place', defaultMessage: 'Interval {place, number} of {count, number}' },
  placePaused: { id: 'playback.placePaused', defaultMessage: 'Interval {place, number} of {count, number}, paused' },
  then: { id: 'playback.then', defaultMessage: 'then {name}' },
  last: { id: 'playback.last', defaultMessage: 'the last one' },
  yourEffort: { id: 'playback.yourEffort', defaultMessage: 'Your effort' },
  classEffort: { id: 'playback.classEffort', defaultMessage: 'Effort of the class' },
  whose: { id: 'playback.whose', defaultMessage: 'Whose effort' },
  mine: { id: 'playback.mine', defaultMessage: 'Mine' },
  classMean: { id: 'playback.classMean', defaultMessage: 'Class mean' },
  bpmAndZoneAt: { id: 'playback.bpmAndZoneAt', defaultMessage: '{bpm, number} bpm, {zone} at {time}' },
  bpmAt: { id: 'playback.bpmAt', defaultMessage: '{bpm, number} bpm at {time}' },
  meanAt: { id: 'playback.meanAt', defaultMessage: '{zone} on average at {time}' },
  tappedAt: { id: 'playback.tappedAt', defaultMessage: 'It felt like {zone} at {time}' },
  pausedAt: { id: 'playback.pausedAt', defaultMessage: 'Sensor paused at {time}' },
  nothingAt: { id: 'playback.nothingAt', defaultMessage: 'No reading at {time}' },
  nothingTappedAt: { id: 'playback.nothingTappedAt', defaultMessage: 'Nothing tapped at {time}' },
  beginsAt: { id: 'playback.beginsAt', defaultMessage: 'The class begins at 0:00' },
  curve: { id: 'playback.curve', defaultMessage: 'Time of the class. Press, drag or use the arrow keys to go there' },
  hardest: { id: 'playback.hardest', defaultMessage: 'Jump to my hardest minute' },
  wentToHardest: { id: 'playback.wentToHardest', defaultMessage: 'Your hardest minute, from {time}' },
  noOwn: {
    id: 'playback.noOwn',
    defaultMessage: 'You have no heart rate or taps of this class, so no curve is drawn here.',
  },
  noMaximum: {
    id: 'playback.noMaximum',
    defaultMessage: 'Your zones are not known yet, so this shows bpm alone.',
  },
  toProfile: { id: 'playback.toProfile', defaultMessage: 'Fill in your profile' },
  meanLoading: { id: 'playback.meanLoading', defaultMessage: 'Looking up the mean of the class' },
  meanFailed: {
    id: 'playback.meanFailed',
    defaultMessage: 'The mean of the class cannot be looked up now. Choose it again in a moment.',
  },
  meanWithheld: {
    id: 'playback.meanWithheld',
    defaultMessage:
      'Withheld. A mean is shown where at least five others shared their effort, so that nobody can be made out in it.',
  },
  videoBeginsAt: { id: 'playback.videoBeginsAt', defaultMessage: 'The recording begins at {time}' },
  videoEndedAt: { id: 'playback.videoEndedAt', defaultMessage: 'The recording ended at {time}' },
  videoGoesOn: { id: 'playback.videoGoesOn', defaultMessage: 'The clock of the class goes on.' },
  keys: {
    id: 'playback.keys',
    defaultMessage:
      'Keys: Space plays and pauses, arrows 5 s, J and L 10 s, Home and End, H hardest minute, M sound, C captions, F full screen',
  },
  keysWithoutVideo: {
    id: 'playback.keysWithoutVideo',
    defaultMessage: 'Keys: Space plays and pauses, arrows 5 s, J and L 10 s, Home and End, H hardest minute',
  },
  notThereTitle: { id: 'playback.notThereTitle', defaultMessage: 'Nothing to watch here for you' },
  notThereWords: {
    id: 'playback.notThereWords',
    defaultMessage:
      'A class is played back for who took part in it, and for nobody else. You took no part in this one, or you have deleted it.',
  },
  notHeldTitle: { id: 'playback.notHeldTitle', defaultMessage: 'This class is not over yet' },
  notHeldWords: {
    id: 'playback.notHeldWords',
    defaultMessage: 'Once it is, you can watch it here beside your own curve.',
  },
  neverHeldTitle: { id: 'playback.neverHeldTitle', defaultMessage: 'This class did not take place' },
  neverHeldWords: { id: 'playback.neverHeldWords', defaultMessage: 'There is nothing to watch of it.' },
  toMyClasses: { id: 'playback.toMyClasses', defaultMessage: 'Go back' },
  megabytes: {
    id: 'playback.megabytes',
    defaultMessage: '{pulled, number} of {total, number} MB',
  },
  megabytesSoFar: { id: 'playback.megabytesSoFar', defaultMessage: '{pulled, number} MB so far' },
  tryAgain: { id: 'playback.tryAgain', defaultMessage: 'Try again' },
  keptUntil: { id: 'playback.keptUntil', defaultMessage: 'The recording is kept until {date}.' },
} satisfies Record<string, MessageDescriptor>;

type Words = Readonly<{ title: MessageDescriptor; words: MessageDescriptor }>;

/** Why there are no pictures, and what comes of it. */
export const NO_VIDEO: Readonly<Record<'looking' | 'none' | 'waiting' | 'pulling' | 'deleted' | 'broken', Words>> = {
  looking: {
    title: { id: 'playback.looking.title', defaultMessage: 'Looking for the recording' },
    words: { id: 'playback.looking.words', defaultMessage: 'The clock of the class can be played meanwhile.' },
  },
  none: {
    title: { id: 'playback.none.title', defaultMessage: 'No recording of this class' },
    words: { id: 'playback.none.words', defaultMessage: 'Play its clock instead, beside your curve.' },
  },
  waiting: {
    title: { id: 'playback.waiting.title', defaultMessage: 'Teams is working on the recording' },
    words: {
      id: 'playback.waiting.words',
      defaultMessage:
        'It appears here by itself, mostly within an hour of the class. Its clock can be played meanwhile.',
    },
  },
  pulling: {
    title: { id: 'playback.pulling.title', defaultMessage: 'The recording is on its way' },
    words: { id: 'playback.pulling.words', defaultMessage: 'It appears here by itself.' },
  },
  deleted: {
    title: { id: 'playback.deleted.title', defaultMessage: 'The recording was deleted' },
    words: {
      id: 'playback.deleted.words',
      defaultMessage: 'Recordings are kept for 90 days at most. Your curve is still yours.',
    },
  },
  broken: {
    title: { id: 'playback.broken.title', defaultMessage: 'The recording cannot be played now' },
    words: { id: 'playback.broken.words', defaultMessage: 'It is still there. Try again in a moment.' },
  },
};

type Refusal = Extract<RecordingView, { state: 'refused' }>['reason'];

/** Why a recording cannot be had, and who could change that. */
export const REFUSED: Readonly<Record<Refusal, Words>> = {
  'consent-missing': {
    title: { id: 'playback.refused.consent.title', defaultMessage: 'Upbeat may not fetch recordings here' },
    words: {
      id: 'playback.refused.consent.words',
      defaultMessage: 'An Upbeat admin of your organisation sees which permission is missing, and can grant it.',
    },
  },
  'no-access-policy': {
    title: { id: 'playback.refused.policy.title', defaultMessage: 'Teams does not hand this recording over' },
    words: {
      id: 'playback.refused.policy.words',
      defaultMessage: 'Its meetings are not open to Upbeat. An Upbeat admin of your organisation sees what to do.',
    },
  },
  gone: {
    title: { id: 'playback.refused.gone.title', defaultMessage: 'The recording is gone from Teams' },
    words: {
      id: 'playback.refused.gone.words',
      defaultMessage: 'It was deleted there, or it expired, before Upbeat had it.',
    },
  },
  'not-a-video': {
    title: { id: 'playback.refused.video.title', defaultMessage: 'The recording holds no video' },
    words: { id: 'playback.refused.video.words', defaultMessage: 'What Teams recorded cannot be played.' },
  },
  unavailable: {
    title: { id: 'playback.refused.unavailable.title', defaultMessage: 'The recording could not be fetched' },
    words: {
      id: 'playback.refused.unavailable.words',
      defaultMessage: 'Microsoft 365 did not give it, however often it was asked.',
    },
  },
};
