import { useMemo, useState } from 'react';
import { useSlots } from '../../shared/live/LiveProvider.tsx';
import { crowdOf, NOBODY, type Crowd } from './crowd.ts';
import type { Places } from './places.ts';
import { usePlaces } from './use-places.ts';

export interface Arrangement {
  readonly crowd: Crowd;
  readonly sharers: number;
  /** My own slot while I have a tile. */
  readonly ownSlot: number | null;
  /** Where the tiles of the others lie: my own is set apart from them. */
  readonly others: Places;
  /** Where everyone stands on the field, myself among them. */
  readonly everyone: Places;
}

/** Who is on the stage, and where. Everybody keeps their place through all views. */
export function useArrangement(mySlot: number | null, seed: string): Arrangement {
  const slots = useSlots();
  const ownSlot = mySlot !== null && slots.includes(mySlot) ? mySlot : null;
  const otherSlots = useMemo(() => slots.filter((slot) => slot !== ownSlot), [slots, ownSlot]);
  const [crowd, setCrowd] = useState<Crowd>(NOBODY);
  const next = crowdOf(crowd, slots.length);
  if (next !== crowd) setCrowd(next);
  const { arrangement } = next;
  const others = usePlaces(otherSlots, { arrangement, seed });
  const everyone = usePlaces(slots, { arrangement, seed });
  return { crowd: next, sharers: slots.length, ownSlot, others, everyone };
}
