import type { AppFrame } from '../protocol/app-frame.ts';
import type { Client, DialogOutcome } from '../protocol/client.ts';
import { stageOf } from '../box.ts';
import { clearStage, fetchAccessToken, fetchBox, putOnStage, saveTab, wordsOf } from './box-api.ts';
import { join } from './joining.ts';
import { createPopups } from './popups.ts';
import type { TeamsWindow } from './teams-window.ts';
import type { Configuration } from './window-state.ts';

/** How far each page has come, for the frame that shows it. */
export type Heard = { readonly state: 'initialised' | 'loaded' } | { readonly state: 'failed'; readonly words: string };

export interface WindowClient extends Client {
  /** Calls back when a page says how far it is; returns how to stop. */
  hear(frame: AppFrame, heard: (heard: Heard) => void): () => void;
}

/** Answers for one window what the protocol asks of it. */
export function createClient(teams: TeamsWindow): WindowClient {
  const { box, state, frames, address } = teams;
  const popups = createPopups(frames);
  const listeners = new Map<AppFrame, (heard: Heard) => void>();
  const sessionId = crypto.randomUUID();

  return {
    get appOrigin() {
      return box.get().appOrigin;
    },
    situation: () => ({
      person: teams.person(),
      meeting: teams.meeting(),
      channel: box.get().channel,
      theme: state.get().theme,
      locale: address.locale ?? navigator.language.toLowerCase(),
      sessionId,
    }),

    hear(frame, heard) {
      listeners.set(frame, heard);
      return () => listeners.delete(frame);
    },
    initialised: (frame) => listeners.get(frame)?.({ state: 'initialised' }),
    loading: (frame, loading) => listeners.get(frame)?.(loading),

    accessToken: () => fetchAccessToken(teams.person().id),
    openPopup: (frame, popup) => popups.open(frame, popup),
    closePopup: (frame, outcome) => {
      popups.close(frame, outcome);
    },

    async isSharing() {
      box.set(await fetchBox()); // a window with one frame hears of no changes
      return stageOf(box.get(), teams.meeting()?.chatId ?? null) !== null;
    },
    async share({ chatId }, contentUrl) {
      await putOnStage(teams.person().id, chatId, contentUrl);
    },
    async stopSharing() {
      await clearStage(teams.person().id, teams.meeting()?.chatId ?? '');
    },

    openDialog(openedBy, request) {
      state.get().dialog?.finish({ state: 'closed' });
      return new Promise<DialogOutcome>((resolve) => {
        const finish = (outcome: DialogOutcome): void => {
          state.set({ dialog: null });
          resolve(outcome);
        };
        state.set({ dialog: { ...request, openedBy, finish } });
      });
    },
    updateDialog(_, { width, height }) {
      const { dialog } = state.get();
      if (dialog === null) return;
      state.set({ dialog: { ...dialog, width: width ?? dialog.width, height: height ?? dialog.height } });
    },
    submitDialog(frame, result) {
      const { dialog } = state.get();
      if (frame.surface === 'dialog') dialog?.finish({ state: 'submitted', result });
    },
    tellOpener(dialog, message) {
      frames.tell((frame) => (frame === dialog.openedBy ? { func: 'messageForParent', args: [message] } : null));
    },
    tellDialog(opener, message) {
      frames.tell((frame) => (frame.openedBy === opener ? { func: 'messageForChild', args: [message] } : null));
    },

    tab: () => state.get().configuration?.draft ?? box.get().tab,
    draftTab(draft) {
      configure({ draft });
    },
    mayTabBeSaved(mayBeSaved) {
      configure({ mayBeSaved });
    },
    tabSaved({ failure }) {
      if (failure === null) void finishConfiguration();
      else configure({ failure, isSaving: false });
    },

    openLink(link) {
      const { hostname } = new URL(link);
      const isTeams = hostname === 'teams.microsoft.com' || hostname === 'teams.cloud.microsoft';
      if (isTeams) teams.notice('In Teams, this link opens a chat or a meeting.');
      else window.open(link, '_blank', 'noopener');
    },
    goTo({ entityId, subEntityId }) {
      const { personalTabs, tab } = box.get();
      if (entityId === tab.entityId) {
        state.set({ view: 'class', channelTab: 'classes', channelSubEntityId: subEntityId });
        return;
      }
      const personal = personalTabs.find((other) => other.entityId === entityId) ?? personalTabs[0];
      if (personal === undefined) return;
      state.set({ view: 'personal', personal: { entityId: personal.entityId, subEntityId } });
    },

    goToChat(chatId) {
      const isMeetingOn = box.get().meeting?.chatId === chatId;
      const isInvited = teams.agenda.get().entries.some((entry) => entry.chatId === chatId);
      const isMine = teams.conversations.get().seen.some(({ id }) => id === chatId);
      if (isMeetingOn) state.set({ view: 'class', joined: null, isInMeeting: true });
      else if (isInvited) void join(teams, chatId);
      else if (isMine) state.set({ view: 'chat', chatId });
      else teams.notice('In Teams, this link opens a chat or a meeting that is not here.');
    },
  };

  function configure(change: Partial<Configuration>): void {
    const { configuration } = state.get();
    if (configuration !== null) state.set({ configuration: { ...configuration, ...change } });
  }

  async function finishConfiguration(): Promise<void> {
    const draft = state.get().configuration?.draft ?? null;
    try {
      if (draft !== null) await saveTab(draft);
      state.set({ configuration: null });
    } catch (error) {
      configure({ failure: wordsOf(error), isSaving: false });
    }
  }
}
