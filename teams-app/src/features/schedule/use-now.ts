import { useEffect, useState } from 'react';

/** Often enough for words like "in 18 min". */
const EVERY_MS = 10_000;

/** The time, now and again. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
