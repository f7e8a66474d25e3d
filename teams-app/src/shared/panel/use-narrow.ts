import { useSyncExternalStore } from 'react';

/** The side panel of Teams is 320 px wide with its gutters; some clients give only 280. */
const narrow = '(max-width: 300px)';

/** Whether the panel is narrower than it was drawn for. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(narrow).matches);
}

function subscribe(changed: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
