import { useCallback } from 'react';

/** So near to the end counts as being there, in pixels. */
const NEAR = 120;

/**
 * For what scrolls: begins at its end, and stays there while it grows, unless somebody scrolled up to read. What is in
 * it must be one element, which grows.
 */
export function useNewestInView(): (element: HTMLElement | null) => (() => void) | undefined {
  return useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    let isAtEnd = true;
    const follow = (): void => {
      if (isAtEnd) element.scrollTop = element.scrollHeight;
    };
    const look = (): void => {
      isAtEnd = element.scrollHeight - element.clientHeight - element.scrollTop < NEAR;
    };
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    for (const inner of element.children) observer.observe(inner);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
}
