import type { Api } from '../../shared/api/api.ts';
import { isPassing } from '../../shared/api/trouble.ts';
import { classOfMeeting, timesAround } from '../../shared/live/class-of-meeting.ts';
import type { LiveAccess } from '../../shared/live/LiveProvider.tsx';
import type { Teams } from '../../shared/teams/start-teams.ts';
import { askedSessionOf } from './asked-session.ts';
import { GUEST, NO_CLASS, OUTSIDE_TEAMS, refusalWords, UNREACHABLE, type StageWords } from './stage-words.ts';

export type StageStart =
  | { readonly state: 'starting' }
  | { readonly state: 'halted'; readonly words: StageWords; readonly act: (does: 'reload' | 'retry' | 'allow') => void }
  | {
      readonly state: 'ready';
      readonly access: LiveAccess;
      readonly locale: string;
      readonly plannedStart: () => Promise<Date | null>;
      /** Lets Teams ask the person for the permission that is missing. */
      readonly allow: () => Promise<unknown>;
      /** Once this class is over: shows the next one of the meeting when there is one. Answers with how to stop. */
      readonly awaitNext: () => () => void;
    };

/** What the stage of one page needs to find its class. */
interface Quest {
  readonly teams: Teams;
  readonly api: Api;
  readonly codeOf: (error: unknown) => string;
  /** Shows a state; false once the page is gone. */
  readonly show: (start: StageStart) => boolean;
}

/** How often a class is looked for that is not there yet; the chance spreads a thousand pages. */
const LOOK_AGAIN_MS = 10_000;
const SPREAD_MS = 5_000;

/** Finds Teams, the person and the class, and shows each step of it. Loads what it needs on the way. */
export async function beginStage(
  onTheme: (teamsTheme: string) => void,
  show: (start: StageStart) => boolean,
): Promise<void> {
  const [{ startTeams }, { createApi }, { codeOf }] = await Promise.all([
    import('../../shared/teams/start-teams.ts'),
    import('../../shared/api/api.ts'),
    import('../../shared/api/api-problem.ts'),
  ]);
  const found = await startTeams();
  if (found.state === 'outside') {
    show(halt(OUTSIDE_TEAMS));
    return;
  }
  if (found.state === 'unreachable') {
    if (show(halt(UNREACHABLE))) soon(() => void beginStage(onTheme, show));
    return;
  }
  const { teams } = found;
  onTheme(teams.context.theme);
  teams.onThemeChange(onTheme);
  if (teams.context.isAnonymous) {
    await awaitTicket(teams, show);
    return;
  }
  const api = createApi({ fetch: window.fetch.bind(window), tokens: teams.tokens, pause });
  await findClass({ teams, api, codeOf, show });
}

/** A guest says the code of the class in the panel, whose ticket then opens the stage beside it. */
async function awaitTicket(teams: Teams, show: Quest['show']): Promise<void> {
  const [{ openTicketDesk }, { ticketTokens }, { createApi }, { codeOf }] = await Promise.all([
    import('../../shared/guest/ticket-desk.ts'),
    import('../../shared/guest/ticket-tokens.ts'),
    import('../../shared/api/api.ts'),
    import('../../shared/api/api-problem.ts'),
  ]);
  if (!show(halt(GUEST))) return;
  const desk = openTicketDesk(({ ticket, sessionId }) => {
    const tokens = ticketTokens(ticket, () => void show(halt(GUEST)));
    const api = createApi({ fetch: window.fetch.bind(window), tokens, pause });
    const quest: Quest = { teams: { ...teams, tokens }, api, codeOf, show };
    if (!show({ ...ready(quest, sessionId), awaitNext: () => () => undefined })) desk.close();
  });
}

async function findClass(quest: Quest): Promise<void> {
  const { teams, codeOf, show } = quest;
  let stopWaiting: () => void = () => undefined;
  const again = () => {
    stopWaiting(); // pressed by a person before its time
    void findClass(quest);
  };
  try {
    const sessionId = askedSessionOf(location.search) ?? (await sessionOfMeeting(quest));
    if (sessionId !== null) show(ready(quest, sessionId));
    else if (show(halt(NO_CLASS, again))) stopWaiting = soon(again);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'unexpected') console.error('The class could not be found', error);
    const allow = () => void teams.tokens.freshToken().then(again, again);
    const isShown = show(halt(refusalWords(code), code === 'consent-needed' ? allow : again));
    if (isShown && (isPassing(code) || code === 'tenant-not-active')) stopWaiting = soon(again);
  }
}

async function sessionOfMeeting({ teams: { context }, api }: Quest): Promise<string | null> {
  const meetingId = context.chatId ?? context.meetingId;
  if (meetingId === null) return null;
  const now = new Date();
  const { sessions } = await api.sessions({ ...timesAround(now), meetingId });
  return classOfMeeting(sessions, now).current?.id ?? null;
}

function ready(quest: Quest, sessionId: string): Extract<StageStart, { state: 'ready' }> {
  const { teams, api, codeOf } = quest;
  return {
    state: 'ready',
    locale: teams.context.locale,
    access: {
      sessionId,
      join: () => api.joinLive(sessionId, { surface: 'stage' }),
      snapshot: () => api.liveSnapshot(sessionId),
      refusalOf: (error) => {
        const code = codeOf(error);
        if (code === 'unexpected') console.error('The class could not be joined', error);
        return refusalOf(code);
      },
    },
    plannedStart: () =>
      api.session(sessionId).then(
        (session) => new Date(session.plannedStart),
        () => null, // the time is only an extra here: joining says what is wrong
      ),
    allow: () => teams.tokens.freshToken().catch(() => null), // joining again names what is still missing
    awaitNext: () => awaitNext(quest, sessionId),
  };
}

function awaitNext(quest: Quest, sessionId: string): () => void {
  if (askedSessionOf(location.search) !== null) return () => undefined;
  let stop: () => void = () => undefined;
  const look = () => {
    stop = soon(() => {
      sessionOfMeeting(quest).then(
        (next) => (next === null || next === sessionId ? look() : quest.show(ready(quest, next))),
        look, // without a line there is nothing to show either: what is on the screen stays
      );
    });
  };
  look();
  return () => stop();
}

function refusalOf(code: string): string | null {
  return isPassing(code) ? null : code;
}

function halt(words: StageWords, again: () => void = () => location.reload()): StageStart {
  return { state: 'halted', words, act: (does) => (does === 'reload' ? location.reload() : again()) };
}

function soon(run: () => void): () => void {
  const timer = setTimeout(run, LOOK_AGAIN_MS + SPREAD_MS * Math.random());
  return () => clearTimeout(timer);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
