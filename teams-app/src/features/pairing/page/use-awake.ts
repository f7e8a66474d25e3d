import { useEffect } from 'react';

/** Keeps the screen from going dark while the page is seen: a phone that sleeps may let the strap go. */
export function useAwake(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let isHere = true;

    async function hold(): Promise<void> {
      if (document.visibilityState !== 'visible') return;
      try {
        const held = await navigator.wakeLock.request('screen');
        if (isHere) lock = held;
        else await held.release();
      } catch (error) {
        console.warn('The screen may go dark', error instanceof Error ? error.name : error); // low battery, or a policy
      }
    }

    const onSeen = () => void hold(); // a hidden page loses its lock
    document.addEventListener('visibilitychange', onSeen);
    void hold();
    return () => {
      isHere = false;
      document.removeEventListener('visibilitychange', onSeen);
      void lock?.release();
    };
  }, [isWanted]);
}
