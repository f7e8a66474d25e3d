import { useCallback, useState } from 'react';

/** Until it is measured: what a phone has. */
const FIRST_WIDTH = 296;

/** The width of an element, in px, as it changes. */
export function useWidth(): [(element: HTMLElement | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(FIRST_WIDTH);
  const attach = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [attach, width];
}
