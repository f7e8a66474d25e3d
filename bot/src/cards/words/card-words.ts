import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import type { Feeling } from '@upbeat/api/domain/summary/person-result.ts';
import type { Thing } from '../what-to-bring.ts';

/** What a plan is in words. */
export interface PlanInWords {
  readonly minutes: number;
  readonly intervals: number;
  readonly hardest: Zone;
  readonly last: Zone;
}

/** How somebody's points stand to the mean of their last classes: never a judgement. */
export interface Comparison {
  readonly is: 'more' | 'alike' | 'gentler';
  /** 1 to 4. */
  readonly classes: number;
  /** Whole points. */
  readonly mean: number;
}

/** One stretch of a curve in words: in which zone it mostly was, null without a reading, until which minute of the class. */
export interface CurveStretch {
  readonly zone: Zone | null;
  readonly untilMinute: number;
}

/** What the bot answers in a line. */
export const ANSWERS = [
  'hello',
  'written-to-you',
  'in-your-chat',
  'may-not-write',
  'not-set-up',
  'no-account',
  'unknown-button',
  'class-over',
  'class-cancelled',
  'coming',
  'waiting',
  'not-coming',
  'signed-out',
  'recap-on-its-way',
  'recap-needs-install',
  'no-recap',
  'class-not-over',
  'feeling-kept',
  'model-allowed',
  'model-unavailable',
  'answer-reported',
  'only-in-own-chat',
  'class-not-here',
  'try-again',
] as const;
export type Answer = (typeof ANSWERS)[number];

export interface Command {
  /** As it is typed. */
  readonly command: 'next class' | 'my week' | 'help' | 'sign out';
  readonly does: string;
}

/**
 * Everything that cards say, in one language. Names come in as the caller wants them written: escaped for a TextBlock,
 * plain for a picture or a button.
 */
export interface CardWords {
  // Said on several cards
  zone(zone: Zone): string;
  minutes(minutes: number): string;
  /** For who does not see the glyph beside the zone. */
  zoneGlyph(zone: Zone): string;
  /** For who does not see a bar. */
  shareOfAll(share: number): string;
  /** "26 November, 30 min, with Rosa Díaz". */
  held(of: { date: string; minutes: number; coach: string }): string;
  withCoach(coach: string): string;
  planInWords(plan: PlanInWords): string;
  readonly goToClass: string;
  readonly imComing: string;
  readonly notThisTime: string;
  readonly youAreComing: string;
  /** At place 1 or later of the waiting list. */
  youAreWaiting(placeInLine: number): string;
  readonly youAreNotComing: string;
  readonly nextClass: string;
  readonly myWeek: string;
  readonly noSensorNeeded: string;
  readonly notADiagnosis: string;
  readonly onlyYouSeeThis: string;

  // The class card
  classIsOn(name: string): string;
  classIsOver(name: string): string;
  classWasMissed(name: string): string;
  classIsCancelled(name: string): string;
  /** Said after how many come. */
  readonly allTaken: string;
  readonly joinAnyTime: string;
  readonly withoutASensor: string;
  haveAtHand(things: readonly Thing[]): string;
  comingCount(people: number): string;
  readonly summaryFollows: string;

  // The summary
  classIsDone(name: string): string;
  classTookPlace(name: string): string;
  peopleWereHere(people: number): string;
  /** Ends in a colon: the zones follow. */
  readonly typicalMinutes: string;
  weeksInARow(weeks: number): string;
  readonly groupFigures: string;
  readonly tooFewForFigures: string;
  rsvpFor(day: string): string;
  readonly sendMeMyRecap: string;

  // The recap
  yourClass(name: string): string;
  effortPoints(points: number): string;
  readonly inHardZones: string;
  curveInWords(stretches: readonly CurveStretch[], hardest: { zone: Zone; minute: number }): string;
  curveWithoutZones(highestMinute: number): string;
  readonly nothingMeasured: string;
  measuredShare(share: number): string;
  /** What a figure counts, below it. */
  readonly targetsReached: string;
  hitOf(of: { hit: number; of: number }): string;
  /** A minute after the hardest work. */
  beatsSlower(beats: number): string;
  calories(of: { isOutsideStudy: boolean }): string;
  compared(to: Comparison): string;
  readonly howDoYouFeel: string;
  feeling(feeling: Feeling): string;
  nextIs(of: { name: string; day: string; time: string }): string;
  readonly openInMyClasses: string;
  readonly mayBeDeleted: string;

  // In conversation
  readonly noClassPlanned: string;
  readonly yourWeek: string;
  weekSoFar(of: { classes: number; minutes: number }): string;
  /** Below the number of minutes: "minutes in 2 classes". */
  minutesIn(of: { classes: number; minutes: number }): string;
  readonly noClassThisWeek: string;
  readonly openMyClasses: string;
  readonly welcome: { readonly title: string; readonly own: readonly string[]; readonly shared: readonly string[] };
  readonly helpTitle: string;
  readonly commands: readonly Command[];
  readonly commandsInAChannel: string;
  readonly notUnderstood: string;
  readonly notUnderstoodText: string;
  readonly model: { readonly title: string; readonly says: readonly string[]; readonly allow: string };
  readonly writtenByModel: string;
  readonly reportAnswer: string;
  readonly answers: Readonly<Record<Answer, string>>;
}
