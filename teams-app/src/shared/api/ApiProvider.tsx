import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, use, useState, type ReactNode } from 'react';
import { useTeams } from '../teams/TeamsGate.tsx';
import { createApi, type Api } from './api.ts';

const ApiOfPage = createContext<Api | null>(null);

/** The api in the name of the person who is signed in. Only below `ApiProvider`. */
export function useApi(): Api {
  const api = use(ApiOfPage);
  if (api === null) throw new Error('useApi needs an ApiProvider above it');
  return api;
}

interface ApiProviderProps {
  children: ReactNode;
  /** False for somebody who has yet to say who they are. */
  isSignedIn?: boolean;
}

/** The api and its cache for everything below. Answers live in memory only: no health data in browser storage. */
export function ApiProvider({ children, isSignedIn = true }: ApiProviderProps) {
  const teams = useTeams();
  const tokens = isSignedIn ? teams.tokens : null;
  const [queries] = useState(createQueries);
  const [api] = useState(() => createApi({ fetch: window.fetch.bind(window), tokens, pause }));
  return (
    <QueryClientProvider client={queries}>
      <ApiOfPage value={api}>{children}</ApiOfPage>
    </QueryClientProvider>
  );
}

function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The client repeats what may be repeated; doing it here again would hold back the words for a broken line.
      queries: { retry: false, staleTime: 15_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
