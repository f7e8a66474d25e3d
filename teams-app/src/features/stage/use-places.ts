import { useState } from 'react';
import { settle, type Places } from './places.ts';

interface Settled {
  readonly arrangement: number;
  readonly places: Places;
}

/** Where the tiles lie. They keep still within an arrangement; a new one closes the gaps. */
export function usePlaces(
  slots: readonly number[],
  { arrangement, seed }: { arrangement: number; seed: string },
): Places {
  const [settled, setSettled] = useState<Settled>(() => ({ arrangement, places: settle([], slots, seed) }));
  const isNew = arrangement !== settled.arrangement;
  const places = settle(isNew ? closeGaps(settled.places, slots) : settled.places, slots, seed);
  if (places !== settled.places || isNew) setSettled({ arrangement, places });
  return places;
}

function closeGaps(places: Places, slots: readonly number[]): Places {
  const here = new Set(slots);
  return places.filter((slot) => slot !== null && here.has(slot));
}
