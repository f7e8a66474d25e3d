import { useEffect, useState } from 'react';

export interface Pager {
  /** From 0 on, never past the last page. */
  readonly page: number;
  readonly count: number;
  readonly turn: (pages: number) => void;
}

const TURNS: Readonly<Record<string, number>> = { ArrowLeft: -1, PageUp: -1, ArrowRight: 1, PageDown: 1 };

/** Turns pages by button and by key: arrows, page up and page down. */
export function usePager(count: number): Pager {
  const [wanted, setWanted] = useState(0);
  const page = Math.min(wanted, count - 1);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const turn = TURNS[event.key];
      if (turn === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      setWanted((before) => Math.max(0, Math.min(count - 1, Math.min(before, count - 1) + turn)));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [count]);

  return { page, count, turn: (pages) => setWanted(Math.max(0, Math.min(count - 1, page + pages))) };
}
