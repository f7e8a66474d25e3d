import type { ProgrammeView } from '@upbeat/api/contract/sessions.ts';
import { lunchHiit as lunchHiitToBeginWith } from '@upbeat/api/domain/programme/starters.ts';

type IntervalView = ProgrammeView['intervals'][number];
type Stretch = readonly [
  name: string,
  seconds: number,
  targetZone: IntervalView['targetZone'],
  exercise: string,
  easierOption: string,
];

/** The first interval warms up, the last one cools down; below zone 3 between two that are harder one recovers. */
function programme(name: string, stretches: readonly Stretch[]): ProgrammeView {
  const hardest = Math.max(...stretches.map(([, , targetZone]) => targetZone));
  return {
    name,
    intervals: stretches.map(([interval, seconds, targetZone, exercise, easierOption], index) => ({
      name: interval,
      seconds,
      targetZone,
      kind: kindOf({ isFirst: index === 0, isLast: index === stretches.length - 1, isRest: targetZone < hardest - 1 }),
      exercise,
      easierOption,
    })),
  };
}

function kindOf({ isFirst, isLast, isRest }: { isFirst: boolean; isLast: boolean; isRest: boolean }) {
  if (isFirst) return 'warm-up';
  if (isLast) return 'cool-down';
  return isRest ? 'recover' : 'work';
}

/** Of the class that runs in the box: it warms up fast, so that whoever looks in sees every zone soon. */
const BOX_SECONDS: Readonly<Record<string, number>> = { 'Warm-up': 60, 'Cool-down': 360 };

/** The class that runs in the box: half an hour. */
export const lunchHiit: ProgrammeView = {
  name: lunchHiitToBeginWith.name,
  intervals: lunchHiitToBeginWith.intervals.map((interval) => ({
    ...interval,
    seconds: BOX_SECONDS[interval.name] ?? interval.seconds,
  })),
};

const deskMobility = programme('Desk Mobility', [
  ['Arrive', 180, 1, 'Stand up, roll the shoulders', 'Roll the shoulders, seated'],
  ['Shoulders', 300, 2, 'Arm circles, then reach up', 'Reach up one arm at a time'],
  ['Hips', 240, 1, 'Lunge and turn, each side', 'Ankle on the other knee, seated'],
  ['Walk', 300, 2, 'Walk on the spot, arms swinging', 'Heel raises, seated'],
  ['Breathe', 180, 1, 'Four counts in, four counts out', 'Breathe as it comes'],
]);

const walkAndTalk = programme('Walk and Talk', [
  ['Set off', 300, 1, 'An easy stroll', 'Stroll, or walk on the spot'],
  ['Walk', 600, 2, 'Walk as if to a meeting', 'Stroll on'],
  ['Brisk', 600, 3, 'Walk as if late for it', 'Walk as before'],
  ['Walk', 600, 2, 'Walk as if to a meeting', 'Stroll on'],
  ['Home', 300, 1, 'Stroll, and look around', 'Sit down and look around'],
]);

const earlyYoga = programme('Early Yoga', [
  ['Settle', 300, 1, 'Sit tall, follow the breath', 'Sit on a chair'],
  ['Flow', 600, 2, 'Sun salutation', 'Half a salutation, at a chair'],
  ['Hold', 480, 1, 'Warrior two, each side', 'The same with a shorter step'],
  ['Flow', 600, 2, 'Sun salutation', 'Half a salutation, at a chair'],
  ['Rest', 420, 1, 'Lie down, let everything go', 'Rest seated'],
]);

const rowAndBreathe = programme('Row and Breathe', [
  ['Warm-up', 300, 2, 'Row long and light', 'Arms only'],
  ['Row', 240, 3, 'Row at 22 strokes a minute', 'Row long and light'],
  ['Easy', 90, 2, 'Row on, breathe out long', 'Put the handle down'],
  ['Row hard', 240, 4, 'Row at 26 strokes a minute', 'Row at 22 strokes a minute'],
  ['Easy', 90, 2, 'Row on, breathe out long', 'Put the handle down'],
  ['Row hard', 240, 4, 'Row at 26 strokes a minute', 'Row at 22 strokes a minute'],
  ['Easy', 90, 2, 'Row on, breathe out long', 'Put the handle down'],
  ['Sprint', 180, 5, 'Row at 30 strokes a minute', 'Row at 26 strokes a minute'],
  ['Cool-down', 330, 1, 'Row softly, then stretch', 'Stretch seated'],
]);

/** What Contoso keeps for its classes. */
export const keptProgrammes: readonly ProgrammeView[] = [
  lunchHiit,
  deskMobility,
  walkAndTalk,
  earlyYoga,
  rowAndBreathe,
];

export interface PlannedClass {
  readonly programme: ProgrammeView;
  /** Days after Monday. */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** What else Contoso does in a week. */
export const weekOfClasses: readonly PlannedClass[] = [
  { programme: earlyYoga, day: 0, hour: 8, minute: 0 },
  { programme: walkAndTalk, day: 0, hour: 12, minute: 15 },
  { programme: deskMobility, day: 1, hour: 10, minute: 0 },
  { programme: rowAndBreathe, day: 2, hour: 12, minute: 15 },
  { programme: walkAndTalk, day: 2, hour: 17, minute: 0 },
  { programme: deskMobility, day: 3, hour: 10, minute: 0 },
  { programme: rowAndBreathe, day: 4, hour: 12, minute: 15 },
  { programme: deskMobility, day: 4, hour: 15, minute: 30 },
];
