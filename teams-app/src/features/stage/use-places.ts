import { useState } from 'react';
import { settle, type Places } from './places.ts';

interface Settled {
  readonly kind: string;
  readonly places: Places;
}

/**
 * Where the tiles lie. They keep still while the stage keeps its kind; when it turns from a few to a class or back,
 * everything lies elsewhere anyway, so gaps are closed.
 */
export function usePlaces(slots: readonly number[], { kind, seed }: { kind: string; seed: string }): Places {
  const [settled, setSettled] = useState<Settled>(() => ({ kind, places: settle([], slots, seed) }));
  const before = settled.kind === kind ? settled.places : settled.places.filter((slot) => slot !== null);
  const places = settle(before, slots, seed);
  if (places !== settled.places || kind !== settled.kind) setSettled({ kind, places });
  return places;
}
