import { useEffect, useState } from 'react';

/** An element that can fill the screen, where whoever holds the page lets it. */
export interface FullScreen {
  readonly attach: (element: HTMLElement | null) => void;
  readonly isAllowed: boolean;
  readonly isFull: boolean;
  readonly toggle: () => void;
}

export function useFullScreen(): FullScreen {
  const [element, attach] = useState<HTMLElement | null>(null);
  const [isFull, setIsFull] = useState(false);
  useEffect(() => {
    const look = () => setIsFull(element !== null && document.fullscreenElement === element);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, [element]);
  const toggle = () => {
    const change = isFull ? document.exitFullscreen() : element?.requestFullscreen();
    change?.catch((fault: unknown) => console.warn('No full screen', fault)); // Teams may hold it back: the page goes on
  };
  return { attach, isAllowed: document.fullscreenEnabled, isFull, toggle };
}
