import type { PermissionsView } from '@upbeat/api/contract/permissions.ts';

type Tier = PermissionsView['permissions'][number]['tier'];

/** How far a tier is: it works, nobody has begun it, something is missing, or Microsoft 365 did not say. */
export type TierState =
  { readonly state: 'ready' | 'off' | 'unknown' } | { readonly state: 'incomplete'; readonly missing: number };

/**
 * Everything that a tier needs: its permissions, and an organiser whose meetings Upbeat may see. It is off while none of
 * its permissions is granted.
 */
export function tierState({ permissions, organiser, accessPolicy }: PermissionsView, tier: Tier): TierState {
  const granted = permissions.filter((one) => one.tier === tier).map(({ state }) => state);
  const needed = [...granted, organiser === null ? ('missing' as const) : accessPolicy];
  const missing = needed.filter((state) => state === 'missing').length;
  if (granted.includes('missing') && !granted.includes('granted')) return { state: 'off' };
  if (missing > 0) return { state: 'incomplete', missing };
  return { state: needed.includes('unknown') ? 'unknown' : 'ready' };
}
