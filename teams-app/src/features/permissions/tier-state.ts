import type { PermissionsView } from '@upbeat/api/contract/permissions.ts';

type Tier = PermissionsView['permissions'][number]['tier'];

/** How far a tier is: it works, nobody has begun it, something is missing, or Microsoft 365 did not say. */
export type TierState =
  { readonly state: 'ready' | 'off' | 'unknown' } | { readonly state: 'incomplete'; readonly missing: number };

/** Everything that a tier needs, besides the one below it: permissions, and for classes an organiser with a policy. */
export function tierState(view: PermissionsView, tier: Tier): TierState {
  const states = view.permissions.filter((one) => one.tier === tier).map(({ state }) => state);
  if (tier === 1) states.push(view.organiser === null ? 'missing' : 'granted');
  if (tier === 1 && view.organiser !== null) states.push(view.accessPolicy);
  const missing = states.filter((state) => state === 'missing').length;
  if (missing > 0) return states.includes('granted') ? { state: 'incomplete', missing } : { state: 'off' };
  return { state: states.includes('unknown') ? 'unknown' : 'ready' };
}
