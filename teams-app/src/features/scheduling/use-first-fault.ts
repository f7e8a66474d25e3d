import { useEffect, useState } from 'react';

/** Brings whoever sent an incomplete form to the first field that wants something, once its words are there. */
export function useFirstFault(): () => void {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  }, [asked]);
  return () => setAsked((before) => before + 1);
}
