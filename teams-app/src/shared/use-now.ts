import { useSyncExternalStore } from 'react';

/** The whole second it is, in ms since 1970; renews its caller with each. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / 1000) * 1000);
}

function subscribe(changed: () => void): () => void {
  let timer = 0;
  function tick(): void {
    changed();
    timer = window.setTimeout(tick, 1004 - (Date.now() % 1000));
  }
  timer = window.setTimeout(tick, 1004 - (Date.now() % 1000));
  return () => window.clearTimeout(timer);
}
