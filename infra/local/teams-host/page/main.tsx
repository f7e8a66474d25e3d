import { createRoot } from 'react-dom/client';
import { readWindowAddress } from '../window-address.ts';
import { fetchBox } from './box-api.ts';
import { createClient } from './client.ts';
import { watchBox } from './live-box.ts';
import { createTeamsWindow } from './teams-window.ts';
import { TeamsProvider } from './TeamsProvider.tsx';
import { Window } from './Window.tsx';

const address = readWindowAddress(new URLSearchParams(location.search));
const teams = createTeamsWindow(address, await fetchBox());
const client = createClient(teams);
teams.frames.listen(client);
if (address.frame === null) {
  // A lone frame asks when it needs to know.
  const follow = watchBox({
    personId: () => teams.person().id,
    boxChanged: (box) => {
      teams.box.set(box);
    },
    conversationsChanged: (seen) => {
      teams.conversations.set({ seen, personId: teams.person().id });
    },
    agendaChanged: (seen) => {
      teams.agenda.set({ ...seen, personId: teams.person().id });
    },
  });
  teams.state.subscribe(follow);
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(
  <TeamsProvider here={{ teams, client }}>
    <Window />
  </TeamsProvider>,
);
