import type { CoachView } from '../../shared/coach/coach-class.ts';
import type { ClassRoster, RosterEntry } from '../../shared/live/class-roster.ts';

/** How a spotlight stands for the coach. Whether somebody said no or nothing is not told. */
export type SpotlightState =
  | { readonly state: 'free' }
  | { readonly state: 'asked' | 'shown'; readonly label: string }
  | { readonly state: 'over'; readonly wasShown: boolean };

export const FREE: SpotlightState = { state: 'free' };

/** The next state, from what the class says now. Returns the same object when nothing has changed. */
export function nextSpotlight(before: SpotlightState, now: CoachView['spotlight']): SpotlightState {
  if (now === null) {
    if (before.state === 'free' || before.state === 'over') return before;
    return { state: 'over', wasShown: before.state === 'shown' };
  }
  const isSame = before.state === now.state && before.label === now.label;
  return isSame ? before : { state: now.state, label: now.label };
}

/** The tiles one may ask for, by label. */
export function tilesByLabel(roster: ClassRoster): readonly RosterEntry[] {
  return [...roster.entries.values()].sort((a, b) => a.label.localeCompare(b.label));
}
