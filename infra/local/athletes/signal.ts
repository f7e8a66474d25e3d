import { between, chance } from './random.ts';

/** How well a person's strap works, and whether the person pauses. */
export type SignalHabit = 'steady' | 'loses-contact' | 'takes-breaks';

/** What a sensor does in a second: `silent` sends nothing at all, as a lost strap does. */
export type Signal = 'sending' | 'silent' | 'paused';

/** Within each window of that many seconds it happens once, from a second on, for some seconds. */
const SILENCE = { window: 150, earliest: 30, latest: 100, shortest: 8, longest: 40 } as const;
const BREAK = { window: 240, earliest: 50, latest: 150, shortest: 20, longest: 60 } as const;

const FROM = 21;
const LENGTH = 22;

/** The signal in a session second: only the seed decides. */
export function signalAt(habit: SignalHabit, seed: number, second: number): Signal {
  switch (habit) {
    case 'steady':
      return 'sending';
    case 'loses-contact':
      return isWithin(SILENCE, seed, second) ? 'silent' : 'sending';
    case 'takes-breaks':
      return isWithin(BREAK, seed, second) ? 'paused' : 'sending';
  }
}

function isWithin(habit: typeof SILENCE | typeof BREAK, seed: number, second: number): boolean {
  const window = Math.floor(second / habit.window);
  const from = Math.floor(between(habit.earliest, habit.latest, chance(seed, FROM, window)));
  const length = Math.floor(between(habit.shortest, habit.longest + 1, chance(seed, LENGTH, window)));
  const within = second - window * habit.window;
  return within >= from && within < from + length;
}
