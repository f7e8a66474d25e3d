import { zoneName } from '@upbeat/api/domain/heart-rate/zone.ts';
import type { CardWords } from './card-words.ts';

const NTH = ['', '', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];
const SUFFIX: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
  zero: 'th',
  many: 'th',
};

const THINGS = {
  mat: 'a mat',
  bike: 'an indoor bike',
  chair: 'a chair',
  desk: 'a desk',
  wall: 'a free wall',
  step: 'a step',
  band: 'a band',
  weights: 'weights',
  towel: 'a towel',
} as const;

const FEELINGS = { great: 'Great', good: 'Good', tired: 'Tired', 'not-good': 'Not good' } as const;

/** English, for a locale such as en-GB or en-US. */
export function english(tag: string): CardWords {
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent' });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const cardinal = new Intl.PluralRules(tag);
  const ordinal = new Intl.PluralRules(tag, { type: 'ordinal' });
  const some = (count: number, one: string, other: string) =>
    `${number.format(count)} ${cardinal.select(count) === 'one' ? one : other}`;
  const nth = (count: number) => NTH[count] ?? `${number.format(count)}${SUFFIX[ordinal.select(count)]}`;
  const zone: CardWords['zone'] = (of) => `Z${of} ${zoneName(of)}`;
  const minutes = (count: number) => `${number.format(count)} min`;

  return {
    zone,
    minutes,
    zoneGlyph: (of) => `Zone ${of}`,
    shareOfAll: (share) => `${percent.format(share)} of all`,
    held: ({ date, minutes: held, coach }) => `${date}, ${minutes(held)}, with ${coach}`,
    withCoach: (coach) => `with ${coach}`,
    planInWords: (plan) =>
      `Plan of the class: ${some(plan.intervals, 'interval', 'intervals')} in ${some(plan.minutes, 'minute', 'minutes')}, ` +
      `${zone(plan.hardest)} at the hardest, ${zone(plan.last)} at the end.`,
    goToClass: 'Go to class',
    imComing: "I'm coming",
    notThisTime: 'Not this time',
    youAreComing: 'You are coming.',
    youAreWaiting: (place) =>
      `All places are taken. You are ${place === 1 ? 'first' : `number ${number.format(place)}`} in line, and are told when a place is yours.`,
    youAreNotComing: 'Not this time. You can still come.',
    nextClass: 'Next class',
    myWeek: 'My week',
    noSensorNeeded: 'No sensor needed.',
    notADiagnosis: 'Not a diagnosis.',
    onlyYouSeeThis: 'Only you see this.',

    classIsOn: (name) => `${name} is on`,
    classIsOver: (name) => `${name} is over`,
    classWasMissed: (name) => `${name} did not take place`,
    classIsCancelled: (name) => `${name} is cancelled`,
    allTaken: 'All places are taken; you can join the waiting list.',
    joinAnyTime: 'Join any time.',
    withoutASensor: 'Without one, a tap says how hard it feels.',
    haveAtHand: (things) => `Good to have at hand: ${list.format(things.map((thing) => THINGS[thing]))}.`,
    comingCount: (people) => `${some(people, 'person is', 'people are')} coming.`,
    summaryFollows: 'The summary of the class follows here.',

    classIsDone: (name) => `${name} is done`,
    classTookPlace: (name) => `${name} took place`,
    peopleWereHere: (people) => `About ${some(people, 'person was', 'people were')} here.`,
    typicalMinutes: 'Minutes of a typical person in each zone:',
    weeksInARow: (weeks) => `${nth(weeks)} week in a row.`,
    groupFigures: 'Group figures, rounded. Effort taps count like sensors.',
    tooFewForFigures: 'Group figures are shown when enough people share theirs.',
    rsvpFor: (day) => `RSVP for ${day}`,
    sendMeMyRecap: 'Send me my recap',

    yourClass: (name) => `Your ${name}`,
    effortPoints: (points) => (cardinal.select(points) === 'one' ? 'effort point' : 'effort points'),
    inHardZones: 'in Z4 and Z5',
    curveInWords: (stretches, hardest) =>
      `Your effort over the class, mostly: ${stretches
        .map(({ zone: of, untilMinute }) => `${of === null ? 'not measured' : zone(of)} until minute ${untilMinute}`)
        .join(', ')}. Hardest around minute ${hardest.minute}, in ${zone(hardest.zone)}.`,
    curveWithoutZones: (minute) => `Your effort over the class. Hardest around minute ${minute}.`,
    nothingMeasured: 'You were here. Nothing was measured, and nothing had to be.',
    measuredShare: (share) => `Measured for ${percent.format(share)} of the class.`,
    targetsReached: 'targets reached',
    hitOf: ({ hit, of }) => `${number.format(hit)} of ${number.format(of)}`,
    beatsSlower: (beats) => `${cardinal.select(beats) === 'one' ? 'beat' : 'beats'} slower after a minute`,
    calories: ({ isOutsideStudy }) => (isOutsideStudy ? 'kcal, a rough estimate' : 'kcal, an estimate'),
    compared: ({ is, classes, mean }) => {
      const before = classes === 1 ? 'your last class' : `your last ${number.format(classes)} classes`;
      const had = `${some(mean, 'point', 'points')}${classes === 1 ? '' : ' on average'}`;
      if (is === 'more') return `More effort than in ${before}: ${had}.`;
      if (is === 'alike') return `Much like ${before}: ${had}.`;
      return `A gentler one than ${before}: ${had}. Gentle classes count too.`;
    },
    howDoYouFeel: 'How do you feel? Only you see your answer.',
    feeling: (feeling) => FEELINGS[feeling],
    nextIs: ({ name, day, time }) => `Next: ${name}, ${day}, ${time}.`,
    openInMyClasses: 'Open in My classes',
    mayBeDeleted: 'You can delete this class at any time.',

    noClassPlanned: 'No class is planned here yet.',
    yourWeek: 'Your week',
    weekSoFar: ({ classes, minutes: total }) => `${some(classes, 'class', 'classes')}, ${minutes(total)} so far.`,
    minutesIn: ({ classes, minutes: total }) =>
      `${cardinal.select(total) === 'one' ? 'minute' : 'minutes'} in ${some(classes, 'class', 'classes')}`,
    noClassThisWeek: 'No class yet this week. The next one is as good as any.',
    openMyClasses: 'Open My classes',
    welcome: {
      title: 'Welcome to Upbeat',
      own: [
        'After a class I send you your recap here. Only you see it.',
        'You decide in each class what is collected and what others see. A sensor is not needed.',
        'Your organisation never sees your effort, nor that you came.',
      ],
      shared: [
        'I post each class here: when it is, what it holds, and afterwards figures of the group, rounded.',
        'I never post anything about one person: no heart rate, no name, no ranking.',
        'For your own recap, add me to your chats.',
      ],
    },
    helpTitle: 'What you can ask',
    commands: [
      { command: 'next class', does: 'which class comes next' },
      { command: 'my week', does: 'your own classes of this week, in your own chat' },
      { command: 'help', does: 'this list' },
      { command: 'sign out', does: 'I forget what you allowed me' },
    ],
    commandsInAChannel: 'In a channel, mention me first: @Upbeat next class.',
    notUnderstood: 'I did not understand that',
    notUnderstoodText: 'These are the things I can answer:',
    model: {
      title: 'May a language model read your figures?',
      says: [
        'To answer in full sentences, what you ask and your own figures go to the language model that your organisation has set up. Without your yes it gets neither.',
        "It gets nobody else's figures, and what it writes may be wrong. It gives no diagnosis and no medical advice.",
        'All commands work without it.',
      ],
      allow: 'Yes, allow it',
    },
    writtenByModel: 'Written by a language model. It may be wrong. Not a diagnosis.',
    reportAnswer: 'Report this answer',
    answers: {
      hello: 'Hello. Ask me for your next class or for my week, or type help.',
      'written-to-you': 'I have written to you.',
      'in-your-chat': 'It is in your chat with Upbeat.',
      'may-not-write':
        'That is for you alone, and I may not write to you yet. Add Upbeat to your chats, then ask once more.',
      'not-set-up':
        'Upbeat is not set up for your organisation yet. An administrator opens its personal tab once to do so.',
      'no-account':
        'I can answer people with an account in this organisation only. To join a class you do not need me.',
      'unknown-button': 'I do not know this button any more. Type next class or my week instead.',
      'class-over': 'This class is over. Ask me for the next class.',
      'class-cancelled': 'This class is cancelled. Ask me for the next class.',
      coming: 'You are coming.',
      waiting: 'All places are taken, so you are on the waiting list. You are told when a place is yours.',
      'not-coming': 'Not this time. You can still come.',
      'signed-out':
        'I have forgotten what you allowed me. You stay signed in to Teams: sign out there if others use this device.',
      'recap-on-its-way': 'Your recap is on its way to your chat with me.',
      'recap-needs-install':
        'To get your recap, add Upbeat to your chats, then ask once more. Nobody else will see it.',
      'no-recap': 'There is no recap of this class for you: nothing was collected, or it was deleted.',
      'class-not-over': 'Your recap comes to your chat once the class is over and summed up.',
      'feeling-kept': 'Kept. Only you see it.',
      'model-allowed': 'Allowed. Ask away.',
      'model-unavailable': 'I cannot answer in full sentences at the moment. The commands work: type help.',
      'answer-reported': 'Thank you. The answer was reported, without your figures.',
      'only-in-own-chat': 'What is about you I answer in your own chat only.',
      'class-not-here': 'This class cannot be found any more.',
      'try-again': 'That did not work. Please try again in a minute.',
    },
  };
}
