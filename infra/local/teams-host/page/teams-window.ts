import type { Box, HostPerson, Meeting } from '../box.ts';
import type { SeenAgenda } from '../agenda.ts';
import type { SeenConversation } from '../conversation-views.ts';
import { themeOn, type Theme } from '../protocol/surface.ts';
import { writeWindowAddress, type WindowAddress } from '../window-address.ts';
import { createFrames, type Frames } from './frames.ts';
import { createStore, type Store } from './store.ts';
import type { WindowState } from './window-state.ts';

/** The conversations of one person, once they are known. */
export interface Seen {
  readonly personId: string | null;
  readonly seen: readonly SeenConversation[];
}

/** The calendar and Activity of one person, once they are known. */
export interface SeenOfPerson extends SeenAgenda {
  readonly personId: string | null;
}

/** One window of the local Teams: what it shows, who looks, and the pages of the app in it. */
export interface TeamsWindow {
  readonly address: WindowAddress;
  readonly box: Store<Box>;
  readonly state: Store<WindowState>;
  readonly conversations: Store<Seen>;
  readonly agenda: Store<SeenOfPerson>;
  readonly frames: Frames;
  person(): HostPerson;
  /** In which this window is: the class that is live, unless another was joined. */
  meeting(): Meeting | null;
  /** Everything in this window reloads as this person. Other windows keep theirs. */
  become(personId: string): void;
  setTheme(theme: Theme): void;
  notice(words: string): void;
}

export function createTeamsWindow(address: WindowAddress, firstBox: Box): TeamsWindow {
  const box = createStore(firstBox);
  const state = createStore(firstState(address, firstBox));
  const conversations = createStore<Seen>({ personId: null, seen: [] });
  const agenda = createStore<SeenOfPerson>({ personId: null, entries: [], activity: [] });
  const frames = createFrames(() => box.get().appOrigin);
  const remember = (): void => {
    const { personId, theme } = state.get();
    history.replaceState(null, '', writeWindowAddress({ ...address, personId, theme }));
  };
  return {
    address,
    box,
    state,
    conversations,
    agenda,
    frames,
    person: () => personIn(box.get(), state.get().personId),
    meeting: () => state.get().joined ?? box.get().meeting,
    become(personId) {
      state.get().dialog?.finish({ state: 'closed' });
      state.set({ personId, configuration: null, joined: null, isInMeeting: true, chatId: null });
      remember();
    },
    setTheme(theme) {
      const before = state.get().theme;
      state.set({ theme });
      remember();
      frames.tell(({ surface }) => {
        const now = themeOn(surface, theme);
        return now === themeOn(surface, before) ? null : { func: 'themeChange', args: [now] };
      });
    },
    notice(words) {
      state.set({ notice: { words, number: (state.get().notice?.number ?? 0) + 1 } });
    },
  };
}

/** Whoever the window was opened for; otherwise the first person of the box. */
export function personIn({ people }: Box, personId: string | null): HostPerson {
  const person = people.find(({ id }) => id === personId) ?? people[0];
  if (person === undefined) throw new Error('The local Teams was started without people');
  return person;
}

function firstState(address: WindowAddress, box: Box): WindowState {
  const tab = box.personalTabs.find(({ entityId }) => entityId === address.entityId) ?? box.personalTabs[0];
  return {
    personId: personIn(box, address.personId).id,
    theme: address.theme,
    view: address.entityId !== null && tab?.entityId === address.entityId ? 'personal' : 'class',
    personal: { entityId: tab?.entityId ?? '', subEntityId: null },
    channelTab: 'posts',
    channelSubEntityId: null,
    chatId: null,
    joined: null,
    isInMeeting: true,
    stageSize: null,
    dialog: null,
    configuration: null,
    notice: null,
  };
}
