const TOLD_FROM = 5;

/** How many people say that they come, as others may be told it; null below five, where it would be about somebody. */
export function comingToTell(people: number): number | null {
  return people < TOLD_FROM ? null : people;
}
