import type { Consent, Scope } from '@upbeat/api/domain/consent/consent.ts';

/** What a scope rests on: without it the switch means nothing, and stays off. */
const RESTS_ON: Readonly<Partial<Record<Scope, Scope>>> = {
  showTile: 'collectLive',
  showName: 'showTile',
  showBpm: 'showTile',
  pointsBoard: 'showTile',
  coachSees: 'collectLive',
  keepHistory: 'collectLive',
};

/** Whether a switch can be turned on now. */
export function isOpen(scope: Scope, consent: Consent): boolean {
  const ground = RESTS_ON[scope];
  return ground === undefined || consent[ground];
}
