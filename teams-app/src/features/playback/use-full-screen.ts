import { useCallback, useEffect, useRef, useState } from 'react';

/** An element that can fill the screen, where whoever holds the page lets it. */
export interface FullScreen {
  readonly attach: (element: HTMLElement | null) => void;
  readonly isAllowed: boolean;
  readonly isFull: boolean;
  readonly toggle: () => void;
}

export function useFullScreen(): FullScreen {
  const ref = useRef<HTMLElement>(null);
  const attach = useCallback((element: HTMLElement | null) => void (ref.current = element), []);
  const [isFull, setIsFull] = useState(false);
  useEffect(() => {
    const look = () => setIsFull(document.fullscreenElement !== null && document.fullscreenElement === ref.current);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  const toggle = () => {
    const change = isFull ? document.exitFullscreen() : ref.current?.requestFullscreen();
    change?.catch((fault: unknown) => console.warn('No full screen', fault)); // Teams may hold it back: the page goes on
  };
  return { attach, isAllowed: document.fullscreenEnabled, isFull, toggle };
}
