import { useCallback, useSyncExternalStore } from 'react';
import { NARROW } from './type-scale.ts';

const query = NARROW.replace('@media ', '');

/** Whether the page is one column, for what an order of elements cannot say in CSS. */
export function useNarrowPage(): boolean {
  return useMedia(query);
}

/** Whether the page has less than so many px, where what must fit depends on who looks. */
export function usePageBelow(widthPx: number): boolean {
  return useMedia(`(max-width: ${widthPx - 0.1}px)`);
}

function useMedia(media: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(media);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [media],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(media).matches);
}
