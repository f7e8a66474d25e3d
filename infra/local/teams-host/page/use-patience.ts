import { useEffect, useState } from 'react';

/** False at first, true once so many milliseconds have passed. */
export function usePatience(milliseconds: number): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsOver(true);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [milliseconds]);
  return isOver;
}
