import { createContext, use } from 'react';

/** The theme of Teams as it is now: default, dark or contrast. */
export const PageTheme = createContext('default');

/** For the few parts of a page that show something as it looks elsewhere. */
export function usePageTheme(): string {
  return use(PageTheme);
}
