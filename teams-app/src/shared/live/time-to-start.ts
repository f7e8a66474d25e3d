/** How the start of a class is told: by the countdown in the last hour, before it by its day, and then by words. */
export type TimeToStart =
  { readonly state: 'later' } | { readonly state: 'soon'; readonly secondsLeft: number } | { readonly state: 'due' };

const SOON_SECONDS = 3600;

export function timeToStart(plannedStart: Date, now: Date): TimeToStart {
  const secondsLeft = Math.ceil((plannedStart.getTime() - now.getTime()) / 1000);
  if (secondsLeft <= 0) return { state: 'due' };
  return secondsLeft <= SOON_SECONDS ? { state: 'soon', secondsLeft } : { state: 'later' };
}
