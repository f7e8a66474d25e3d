import type { Consent, Scope } from '@upbeat/api/domain/consent/consent.ts';

/** What a scope rests on: a name can only stand on a tile, and a tile shows only what is taken. */
const RESTS_ON: Readonly<Partial<Record<Scope, Scope>>> = {
  showTile: 'collectLive',
  showName: 'showTile',
  showBpm: 'showTile',
  pointsBoard: 'showTile',
  coachSees: 'collectLive',
  keepHistory: 'collectLive',
};

/** The scope that must be on before this one can be, or null when nothing stands in its way. */
export function missingFor(scope: Scope, consent: Consent): Scope | null {
  const base = RESTS_ON[scope];
  return base === undefined || consent[base] ? null : base;
}
