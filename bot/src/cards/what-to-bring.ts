import type { Programme } from '@upbeat/api/domain/programme/programme.ts';

/** Things that exercises speak of. */
export const THINGS = ['mat', 'bike', 'chair', 'desk', 'wall', 'step', 'band', 'weights', 'towel'] as const;
export type Thing = (typeof THINGS)[number];

/** How exercises name a thing, in the languages that cards speak. `step` alone is a movement: it needs its article. */
const NAMED: Readonly<Record<Thing, RegExp>> = {
  mat: word('mats?|yogamatte|matte'),
  bike: word('bikes?|bicycle|pedals?|pedalling|gears?|rad|fahrrad|gang|pedale'),
  chair: word('chairs?|stuhl|stühle'),
  desk: word('desks?|table|schreibtisch|tisch'),
  wall: word('walls?|wand'),
  step: word('(?:a|the) step(?: bench)?|step ?board|stepper'),
  band: word('(?:resistance )?bands?|theraband|widerstandsband'),
  weights: word('weights?|dumb-?bells?|kettle-?bells?|bottles?|hanteln?|gewichte?|flaschen?'),
  towel: word('towels?|handtuch'),
};

/** What to have at hand, as far as the exercises and easier options of a programme name it; none is not "nothing". */
export function thingsNamedBy({ intervals }: Programme): Thing[] {
  const said = intervals.flatMap(({ exercise = '', easierOption = '' }) => [exercise, easierOption]).join('\n');
  return THINGS.filter((thing) => NAMED[thing].test(said));
}

function word(pattern: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}-])(?:${pattern})(?![\p{L}-])`, 'iu');
}
