import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { systemTheme } from '../look/system-theme.ts';
import type { AccessTokens } from './access-tokens.ts';
import { startTeams, type Teams, type TeamsStart } from './start-teams.ts';

const TeamsOfPage = createContext<Teams | null>(null);

/** Teams around this page. Only below `TeamsGate`. */
export function useTeams(): Teams {
  const teams = use(TeamsOfPage);
  if (teams === null) throw new Error('useTeams needs a TeamsGate above it');
  return teams;
}

/** Everything below goes to the api with these tokens in the place of those of Teams. */
export function SignedInWith({ tokens, children }: { tokens: AccessTokens; children: ReactNode }) {
  const teams = useTeams();
  const signedIn = useMemo(() => ({ ...teams, tokens }), [teams, tokens]);
  return <TeamsOfPage value={signedIn}>{children}</TeamsOfPage>;
}

/** `starting` for at most a few seconds, then what `startTeams` found. */
export type TeamsWait = { readonly state: 'starting' } | Exclude<TeamsStart, { state: 'ready' }>;

interface TeamsGateProps {
  /** Colours everything: called with the theme of Teams, and again with each change of it. */
  look: (teamsTheme: string, children: ReactNode) => ReactNode;
  /** What is shown until Teams has answered, or instead when it does not. */
  waiting: (wait: TeamsWait) => ReactNode;
  children: ReactNode;
}

let starting: Promise<TeamsStart> | null = null; // the library of Teams initialises once a page

/** Draws at once, makes contact with Teams, and shows its children as soon as Teams has answered. */
export function TeamsGate({ look, waiting, children }: TeamsGateProps) {
  const [start, setStart] = useState<TeamsStart | { state: 'starting' }>({ state: 'starting' });
  const [theme, setTheme] = useState(systemTheme);

  useEffect(() => {
    let isHere = true;
    starting ??= startTeams();
    void starting.then((found) => {
      if (!isHere) return;
      if (found.state === 'ready') {
        setTheme(found.teams.context.theme);
        found.teams.onThemeChange(setTheme);
      }
      setStart(found);
    });
    return () => {
      isHere = false;
    };
  }, []);

  if (start.state !== 'ready') return look(theme, waiting(start));
  return look(theme, <TeamsOfPage value={start.teams}>{children}</TeamsOfPage>);
}
