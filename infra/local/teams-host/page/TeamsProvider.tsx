import { createContext, use, type ReactNode } from 'react';
import type { SeenAgenda } from '../agenda.ts';
import { stageOf, type Box, type Meeting, type StageSharing } from '../box.ts';
import type { SeenConversation } from '../conversation-views.ts';
import type { WindowClient } from './client.ts';
import { useStore } from './store.ts';
import { personIn, type TeamsWindow } from './teams-window.ts';
import type { WindowState } from './window-state.ts';

interface Here {
  readonly teams: TeamsWindow;
  readonly client: WindowClient;
}

const HereContext = createContext<Here | null>(null);

export function TeamsProvider({ here, children }: { here: Here; children: ReactNode }) {
  return <HereContext value={here}>{children}</HereContext>;
}

export function useTeamsWindow(): Here {
  const here = use(HereContext);
  if (here === null) throw new Error('useTeamsWindow needs a TeamsProvider above it');
  return here;
}

export function useBox(): Box {
  return useStore(useTeamsWindow().teams.box);
}

export function useWindowState(): WindowState {
  return useStore(useTeamsWindow().teams.state);
}

/** Who looks through this window. */
export function usePerson() {
  return personIn(useBox(), useWindowState().personId);
}

/** The conversations of whoever looks; null until they are known. */
export function useConversations(): readonly SeenConversation[] | null {
  const { personId, seen } = useStore(useTeamsWindow().teams.conversations);
  return usePerson().id === personId ? seen : null;
}

/** In which meeting this window is: the class that is live, unless another was joined. */
export function useMeeting(): Meeting | null {
  const { meeting } = useBox();
  return useWindowState().joined ?? meeting;
}

/** What is on the stage of that meeting. */
export function useStage(): StageSharing | null {
  return stageOf(useBox(), useMeeting()?.chatId ?? null);
}

/** The calendar and Activity of whoever looks; null until they are known. */
export function useAgenda(): SeenAgenda | null {
  const { personId, ...seen } = useStore(useTeamsWindow().teams.agenda);
  return usePerson().id === personId ? seen : null;
}
