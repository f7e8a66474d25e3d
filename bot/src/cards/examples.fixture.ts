import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { lunchHiit, STARTERS } from '@upbeat/api/domain/programme/starters.ts';
import type { GroupFigures } from '@upbeat/api/domain/summary/group-summary.ts';
import type { PersonResult, Recap } from '@upbeat/api/domain/summary/person-result.ts';
import { correctiveCard, helpCard, modelAnswerCard, modelDisclosureCard, welcomeCard } from './bot-cards.ts';
import { classCard } from './class-card.ts';
import type { DrawableCard } from './elements.ts';
import { myWeekCard } from './my-week-card.ts';
import { nextClassCard } from './next-class-card.ts';
import { recapCard } from './recap-card.ts';
import { summaryCard } from './summary-card.ts';
import type { CardLocale, ClassCardView, MyWeekCardView, RecapCardView, SummaryCardView } from './views.ts';

export const BRITISH: CardLocale = { locale: 'en-GB', timeZone: 'Europe/London' };
export const GERMAN: CardLocale = { locale: 'de-DE', timeZone: 'Europe/Berlin' };

export const POST_ID = '019a9c2e-0000-7000-8000-0000000000aa';
const SESSION_ID = '019a9c2e-0000-7000-8000-000000000001';
const NEXT_ID = '019a9c2e-0000-7000-8000-000000000002';
const START = new Date('2026-11-19T12:15:00Z');
const NEXT_START = new Date('2026-11-26T12:15:00Z');
const links = {
  meeting: `https://teams.microsoft.com/l/meetup-join/${'19%3ameeting_'.padEnd(180, 'N2E')}`,
  myClass: `https://teams.microsoft.com/l/entity/${'a'.repeat(36)}/my?context=${'b'.repeat(120)}`,
};
const next = { sessionId: NEXT_ID, plannedStart: NEXT_START, programmeName: 'Lunch HIIT' };

/** Sixty intervals, and names as long as they may be, without a place to break them. */
export const LONGEST: Programme = {
  name: 'W'.repeat(40),
  intervals: Array.from({ length: 60 }, (_, at) => ({
    name: '*'.repeat(40),
    seconds: 60,
    targetZone: (((at * 7) % 5) + 1) as 1 | 2 | 3 | 4 | 5,
    exercise: 'mat bike chair desk wall a step band weights towel'.padEnd(60, '_'),
    easierOption: '_'.repeat(60),
  })),
};
/** Entra ID lets a name be that long. */
const LONGEST_COACH = '*Bartholomäus_'.padEnd(256, '[Wolkenstein](x) ');

export const classView: ClassCardView = {
  postId: POST_ID,
  class: { sessionId: SESSION_ID, programme: lunchHiit, coachName: 'Rosa Díaz', plannedStart: START },
  state: 'open',
  coming: 12,
  isFull: false,
  links,
};

export const figures: GroupFigures = {
  peopleHere: 50,
  contributors: 45,
  zoneMinutes: { 0: 0, 1: 6, 2: 8, 3: 9, 4: 6, 5: 1 },
  weeksInARow: 4,
};

export const summaryView: SummaryCardView = {
  postId: POST_ID,
  class: classView.class,
  minutes: 30,
  figures,
  next,
};

export const result: PersonResult = {
  meanBpm: 137.4,
  maxBpm: 171,
  coverage: 0.934,
  secondsInZones: [0, 259, 424, 714, 380, 23],
  effortPoints: 81.9,
  calories: { kcal: 213.4, isOutsideStudy: false },
  recoveryBpm: 32.2,
  intervalsHit: { hit: 5, of: 7 },
};

/** A heart that follows the plan of `lunchHiit`, with one gap. */
export const curve: readonly (number | null)[] = Array.from({ length: 120 }, (_, at) =>
  at > 61 && at < 66
    ? null
    : 96 + 46 * Math.min(1, at / 18) + 22 * Math.sin(at / 6.2) - 52 * Math.max(0, (at - 100) / 20),
);
/** As unruly as a curve can be: what compresses worst. */
const noise = Array.from({ length: 240 }, (_, at) => (at % 17 === 0 ? null : 85 + ((at * 7919) % 101)));

export const recap: Recap = {
  participationId: '019a9c2e-0000-7000-8000-000000000003',
  sessionId: SESSION_ID,
  result,
  curve,
  before: [70, 60, 80, 66],
  feeling: null,
};

export const recapView: RecapCardView = {
  postId: POST_ID,
  class: classView.class,
  minutes: 30,
  recap,
  maxHeartRate: 185,
  next,
  links,
};

export const weekView: MyWeekCardView = {
  classes: [
    { programmeName: 'Lunch HIIT', plannedStart: START, minutes: 30, effortPoints: 81.9 },
    { programmeName: 'Easy Cycling', plannedStart: new Date('2026-11-17T07:30:00Z'), minutes: 20, effortPoints: 34.2 },
  ],
  next,
  myClassesLink: links.myClass,
};

const longestClass = { ...classView.class, programme: LONGEST, coachName: LONGEST_COACH };
const NOTHING: PersonResult = {
  meanBpm: null,
  maxBpm: null,
  coverage: 0,
  secondsInZones: [0, 0, 0, 0, 0, 0],
  effortPoints: 0,
  calories: null,
  recoveryBpm: null,
  intervalsHit: null,
};

export interface Example {
  readonly name: string;
  /** A card that everybody in a channel may read. */
  readonly isShared: boolean;
  readonly card: DrawableCard;
}

/** Every card in every state, with its worst cases, in one language. */
export function examplesIn(locale: CardLocale): Example[] {
  const shared = (name: string, card: DrawableCard): Example => ({ name, isShared: true, card });
  const own = (name: string, card: DrawableCard): Example => ({ name, isShared: false, card });
  const withName = (name: string) => ({ ...classView.class, programme: { ...lunchHiit, name } });
  const stretchBreak = STARTERS[0]?.programme ?? lunchHiit;
  return [
    shared('class open', classCard(classView, locale)),
    shared('class coming', classCard(classView, locale, { isComing: true })),
    shared('class not coming', classCard({ ...classView, coming: null }, locale, { isComing: false })),
    shared('class live', classCard({ ...classView, state: 'live' }, locale)),
    shared('class over', classCard({ ...classView, state: 'over' }, locale)),
    shared('class waiting', classCard({ ...classView, isFull: true }, locale, { isComing: true, placeInLine: 3 })),
    shared('class cancelled', classCard({ ...classView, state: 'cancelled' }, locale)),
    shared('class missed', classCard({ ...classView, state: 'missed' }, locale)),
    shared(
      'class by feeling',
      classCard({ ...classView, class: { ...classView.class, programme: stretchBreak } }, locale),
    ),
    shared('class with marks', classCard({ ...classView, class: withName('*Run*_[x](y) 1. <at>{{DATE}}') }, locale)),
    shared(
      'class from right to left',
      classCard({ ...classView, state: 'live', class: withName('ריצה בצהריים (קלה)') }, locale),
    ),
    shared('class longest', classCard({ ...classView, class: longestClass, coming: 1000 }, locale)),
    shared('summary', summaryCard(summaryView, locale)),
    shared('summary coming', summaryCard(summaryView, locale, { isComing: true })),
    shared(
      'summary without zones',
      summaryCard({ ...summaryView, figures: { ...figures, zoneMinutes: null } }, locale),
    ),
    shared('summary without figures', summaryCard({ ...summaryView, figures: null, next: null }, locale)),
    shared('summary longest', summaryCard({ ...summaryView, class: longestClass, minutes: 60 }, locale)),
    own('recap', recapCard(recapView, locale)),
    own(
      'recap felt',
      recapCard({ ...recapView, recap: { ...recap, feeling: 'good', before: [99] }, next: null }, locale),
    ),
    own('recap without maximum', recapCard({ ...recapView, maxHeartRate: null }, locale)),
    own(
      'recap by taps',
      recapCard(
        {
          ...recapView,
          recap: {
            ...recap,
            curve: [],
            result: { ...NOTHING, effortPoints: 62, secondsInZones: [0, 480, 0, 720, 240, 0] },
          },
        },
        locale,
      ),
    ),
    own(
      'recap of nothing',
      recapCard({ ...recapView, recap: { ...recap, curve: [null, null], before: [], result: NOTHING } }, locale),
    ),
    own(
      'recap longest',
      recapCard(
        {
          ...recapView,
          class: longestClass,
          minutes: 60,
          recap: { ...recap, curve: noise },
          next: { ...next, programmeName: LONGEST.name },
        },
        locale,
      ),
    ),
    shared('next class', nextClassCard({ class: classView.class, isLive: false, coming: 12, links }, locale)),
    shared('next class live', nextClassCard({ class: classView.class, isLive: true, coming: 12, links }, locale)),
    shared('next class none', nextClassCard(null, locale)),
    own('my week', myWeekCard(weekView, locale)),
    own('my week empty', myWeekCard({ ...weekView, classes: [], next: null }, locale)),
    shared('welcome in a channel', welcomeCard({ where: 'channel' }, locale)),
    own('welcome', welcomeCard({ where: 'personal' }, locale)),
    own('help', helpCard({ where: 'personal' }, locale)),
    shared('not understood in a channel', correctiveCard({ where: 'channel' }, locale)),
    own('model disclosure', modelDisclosureCard(locale)),
    own(
      'model answer',
      modelAnswerCard(
        { answerId: NEXT_ID, text: 'You came to *two* classes this week.\n\nThe next one is on Thursday.' },
        locale,
      ),
    ),
  ];
}
