import { useEffect, useRef } from 'react';

/** Moves the focus, once the page has drawn what has just been asked for. */
export function useFocusNext(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const element = wanted.current === null ? null : document.getElementById(wanted.current);
    if (element === null) return;
    wanted.current = null;
    element.focus();
    if (element instanceof HTMLInputElement) element.select();
  });
  return (id) => {
    wanted.current = id;
  };
}
