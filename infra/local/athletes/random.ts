/**
 * A number in [0, 1) that only the seed and the keys decide: the same on every machine, whatever was asked before.
 * So a second of a person's class can be computed alone.
 */
export function chance(seed: number, purpose: number, at = 0): number {
  let mixed = mix(seed ^ 0x9e3779b9);
  mixed = mix(mixed ^ Math.imul(purpose + 1, 0x85ebca6b));
  mixed = mix(mixed ^ Math.imul(at + 1, 0xc2b2ae35));
  return (mixed >>> 0) / 2 ** 32;
}

/** A number between two others, the first included. */
export function between(low: number, high: number, share: number): number {
  return low + (high - low) * share;
}

/** The last steps of MurmurHash3, which leave no trace of small differences. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
