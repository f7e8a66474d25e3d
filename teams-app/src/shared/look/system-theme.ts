import { useSyncExternalStore } from 'react';

const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/** The theme, in the words of Teams, that the system asks for: default, dark or contrast. */
export function systemTheme(): string {
  if (matchMedia(FORCED).matches) return 'contrast';
  return matchMedia(DARK).matches ? 'dark' : 'default';
}

/** The same, renewed when the system changes its mind: for pages outside Teams. */
export function useSystemTheme(): string {
  return useSyncExternalStore(subscribe, systemTheme);
}

function subscribe(changed: () => void): () => void {
  const queries = [FORCED, DARK].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
