import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useTeams } from '../../shared/teams/TeamsGate.tsx';
import { linkedPage } from './linked-class.ts';

/** Opens the class of mine that a link into the tab names, once: afterwards the person goes where they like. */
export function useLinkedClass(): void {
  const { context } = useTeams();
  const [location, goTo] = useLocation();
  const [linked] = useState(() => (location === '/' ? linkedPage(context.subPageId) : null));
  useEffect(() => {
    if (linked !== null) goTo(linked, { replace: true });
  }, [linked, goTo]);
}
