import { FEWEST, gaveEnough, type Contributor } from './group-figures.ts';

/** How long one step of the mean is: short enough to follow an interval, too short for nobody to be told from it. */
export const MEAN_STEP_SECONDS = 15;

/** Effort levels of one person, step by step: 0–6, or null where they gave less than half of a step. */
export type StepLevels = readonly (number | null)[];

/** One step of the mean of a class. */
export interface MeanStep {
  /** 0–6, in tenths. */
  readonly level: number;
  /** Of how many people it is: for the decision who may read it, and told to nobody. */
  readonly people: number;
}

/** The mean of a class, step by step; null where it is of fewer than five. */
export type ClassMean = readonly (MeanStep | null)[];

/** Somebody with what they gave, in steps. */
export interface MeanContributor extends Pick<Contributor, 'isShown' | 'sharedSeconds'> {
  readonly levels: StepLevels;
}

/**
 * One person's effort in steps. Whoever gave less than half of a step is not in it, and so fills up no group.
 *
 * @param levels one a second; null where nothing is known
 */
export function stepLevelsOf(levels: readonly (number | null)[]): StepLevels {
  return Array.from({ length: Math.ceil(levels.length / MEAN_STEP_SECONDS) }, (_, step) => {
    const seconds = levels.slice(step * MEAN_STEP_SECONDS, (step + 1) * MEAN_STEP_SECONDS);
    const known = seconds.filter((level) => level !== null);
    if (known.length === 0 || known.length * 2 < seconds.length) return null;
    return known.reduce((sum, level) => sum + level, 0) / known.length;
  });
}

/**
 * The mean of everybody who showed a tile and gave a minute at least, as it is kept: no step of fewer than five people,
 * rounded to tenths. Who hides their tile is never in it.
 *
 * @returns null where no step is of five people
 */
export function classMeanOf(contributors: readonly MeanContributor[]): ClassMean | null {
  const people = contributors.filter((one) => one.isShown && gaveEnough(one)).map(({ levels }) => levels);
  const steps = people.reduce((most, { length }) => Math.max(most, length), 0);
  const mean = Array.from({ length: steps }, (_, step) => {
    const levels = people.map((person) => person[step] ?? null).filter((level) => level !== null);
    if (levels.length < FEWEST) return null;
    const sum = levels.reduce((total, level) => total + level, 0);
    return { level: Math.round((sum / levels.length) * 10) / 10, people: levels.length };
  });
  return mean.some((step) => step !== null) ? mean : null;
}

/**
 * What one person may read of the mean: steps to which at least five others contributed. Whoever is in the mean could
 * take their own curve out of it, so it must be of six then. The values are the same for all who read them.
 *
 * @param isAmongThem whether the reader showed a tile in that class
 * @returns levels of 0–6 in tenths, or null where no step may be read
 */
export function meanToldTo({ isAmongThem }: { isAmongThem: boolean }, mean: ClassMean): (number | null)[] | null {
  const fewest = isAmongThem ? FEWEST + 1 : FEWEST;
  const told = mean.map((step) => (step !== null && step.people >= fewest ? step.level : null));
  return told.some((level) => level !== null) ? told : null;
}
