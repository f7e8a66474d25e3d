import { useSyncExternalStore } from 'react';
import { NARROW } from './type-scale.ts';

const query = NARROW.replace('@media ', '');

/** Whether the page is one column, for what an order of elements cannot say in CSS. */
export function useNarrowPage(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

function subscribe(changed: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}
