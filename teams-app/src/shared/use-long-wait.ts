import { useEffect, useState } from 'react';

/** After this long waiting gets words and a way out. */
const LONG_MS = 8000;
/** What waits again within this time goes on waiting: for Teams, then for the api, then for the class. */
const SAME_WAIT_MS = 500;

let waitingSince = 0; // the page itself is what is waited for first
let waitedUntil = 0;

/** Whether whoever sees its caller has waited long, one step after another counted together. */
export function useLongWait(): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const now = performance.now();
    if (now - waitedUntil > SAME_WAIT_MS) waitingSince = now;
    const timer = setTimeout(() => setIsLong(true), Math.max(0, waitingSince + LONG_MS - now));
    return () => {
      clearTimeout(timer);
      waitedUntil = performance.now();
    };
  }, []);
  return isLong;
}
