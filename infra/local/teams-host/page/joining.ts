import { joinMeeting, leaveMeeting, wordsOf } from './box-api.ts';
import type { TeamsWindow } from './teams-window.ts';

/** Goes into a meeting: into the class that is live as ever, into any other as somebody who was asked to it. */
export async function join(teams: TeamsWindow, chatId: string): Promise<void> {
  if (teams.box.get().meeting?.chatId === chatId) {
    teams.state.set({ view: 'class', joined: null, isInMeeting: true });
    return;
  }
  try {
    const joined = await joinMeeting(teams.person().id, chatId);
    teams.state.set({ view: 'class', joined, isInMeeting: true });
  } catch (error) {
    teams.notice(wordsOf(error));
  }
}

/** Out of the meeting; whoever joined it from the calendar is there again. */
export function leave(teams: TeamsWindow): void {
  const { joined, personId } = teams.state.get();
  if (joined === null) {
    teams.state.set({ isInMeeting: false });
    return;
  }
  teams.state.set({ view: 'calendar', joined: null });
  leaveMeeting(personId, joined.chatId).catch((error: unknown) => {
    teams.notice(wordsOf(error));
  });
}
