import type { ProgrammeView } from '@upbeat/api/contract/sessions.ts';

type Stretch = readonly [name: string, seconds: number, targetZone: 1 | 2 | 3 | 4 | 5];

function programme(name: string, stretches: readonly Stretch[]): ProgrammeView {
  return {
    name,
    intervals: stretches.map(([interval, seconds, targetZone]) => ({ name: interval, seconds, targetZone })),
  };
}

/** The class that runs in the box: half an hour. It warms up fast, so that whoever looks in sees every zone soon. */
export const lunchHiit = programme('Lunch HIIT', [
  ['Warm-up', 60, 2],
  ['Build', 90, 3],
  ['Push', 120, 4],
  ['Recover', 90, 2],
  ['Push', 120, 4],
  ['Recover', 90, 2],
  ['Peak', 60, 5],
  ['Recover', 120, 2],
  ['Steady', 240, 3],
  ['Push', 120, 4],
  ['Recover', 90, 2],
  ['Steady', 360, 3],
  ['Cool-down', 240, 1],
]);

const deskMobility = programme('Desk Mobility', [
  ['Arrive', 180, 1],
  ['Shoulders', 300, 2],
  ['Hips', 240, 1],
  ['Walk', 300, 2],
  ['Breathe', 180, 1],
]);

const walkAndTalk = programme('Walk and Talk', [
  ['Set off', 300, 1],
  ['Walk', 600, 2],
  ['Brisk', 600, 3],
  ['Walk', 600, 2],
  ['Home', 300, 1],
]);

const earlyYoga = programme('Early Yoga', [
  ['Settle', 300, 1],
  ['Flow', 600, 2],
  ['Hold', 480, 1],
  ['Flow', 600, 2],
  ['Rest', 420, 1],
]);

const rowAndBreathe = programme('Row and Breathe', [
  ['Warm-up', 300, 2],
  ['Row', 240, 3],
  ['Easy', 90, 2],
  ['Row hard', 240, 4],
  ['Easy', 90, 2],
  ['Row hard', 240, 4],
  ['Easy', 90, 2],
  ['Sprint', 180, 5],
  ['Cool-down', 330, 1],
]);

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
