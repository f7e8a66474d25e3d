import type { ConsentChange, Profile } from '@upbeat/api/contract/me.ts';
import { PRESETS, type Preset } from '@upbeat/api/domain/consent/consent.ts';
import { maxHeartRateOf } from '@upbeat/api/domain/heart-rate/max-heart-rate.ts';
import type { LocalPerson } from '../directory/directory.ts';
import { heartOf, type Heart } from './heart.ts';
import { between, chance } from './random.ts';
import type { SignalHabit } from './signal.ts';

/** How somebody takes part: with a simulated strap, by tapping, or as one of the bundled recordings. */
export type Way = { readonly type: 'strap' | 'taps' } | { readonly type: 'recording'; readonly number: number };

/** What one person of a cast does in a class. */
export interface Part {
  readonly person: LocalPerson;
  readonly seed: number;
  readonly profile: Profile;
  readonly consent: ConsentChange;
  readonly heart: Heart;
  readonly habit: SignalHabit;
  readonly way: Way;
}

const NICKNAME: Preset = 'zone-and-nickname';
const NAME: Preset = 'zone-and-name';
const ONLY_ME: Preset = 'only-me';

/** Of every twenty people nine show a nickname, seven their name, four nothing. The first two show something. */
const PRESET_OF_TWENTY: readonly Preset[] = [
  ...[NICKNAME, NAME, NICKNAME, ONLY_ME, NICKNAME, NAME, NICKNAME, NAME, NICKNAME, ONLY_ME],
  ...[NICKNAME, NAME, NICKNAME, NAME, NICKNAME, ONLY_ME, NAME, NICKNAME, NAME, ONLY_ME],
];
const SHOW_BPM_OF_TWENTY = [6, 13];
const FLAKY_OF_TWENTY = 7;
const PAUSING_OF_THIRTY = 11;
const TAPPING_OF_EIGHT = 5;
const RECORDED = [4, 10, 16];

const BIRTH = 41;
const MEASURED = 42;
const MEASURED_BY = 43;

/**
 * The part of the person at that place in the cast. Who does what goes by the place, so that a small class is as mixed
 * as a large one; hearts and ages go by the seed.
 *
 * @param year the calendar year, for ages
 */
export function partOf(
  index: number,
  person: LocalPerson,
  { seed: castSeed, year }: { seed: number; year: number },
): Part {
  const seed = Math.floor(chance(castSeed, index) * 2 ** 31);
  const birthYear = year - Math.floor(between(22, 63, chance(seed, BIRTH)));
  const estimate = maxHeartRateOf({ birthYear, ownMaximum: null }, year) ?? 180;
  const ownMaximum =
    chance(seed, MEASURED) < 0.25 ? Math.round(estimate + between(-11, 11, chance(seed, MEASURED_BY))) : null;
  return {
    person,
    seed,
    profile: { birthYear, ownMaximum },
    consent: consentOf(index),
    heart: heartOf(seed, ownMaximum ?? estimate),
    habit:
      index % 20 === FLAKY_OF_TWENTY ? 'loses-contact' : index % 30 === PAUSING_OF_THIRTY ? 'takes-breaks' : 'steady',
    way: wayOf(index),
  };
}

function consentOf(index: number): ConsentChange {
  const preset = PRESETS[PRESET_OF_TWENTY[index % 20] ?? NICKNAME];
  return {
    scopes: {
      ...preset,
      showBpm: SHOW_BPM_OF_TWENTY.includes(index % 20),
      coachSees: index % 3 === 0,
      pointsBoard: preset.showTile && index % 4 === 0,
    },
  };
}

function wayOf(index: number): Way {
  const number = RECORDED.indexOf(index);
  if (number !== -1) return { type: 'recording', number };
  return { type: index % 8 === TAPPING_OF_EIGHT ? 'taps' : 'strap' };
}
