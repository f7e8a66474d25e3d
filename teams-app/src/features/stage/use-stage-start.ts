import { useEffect, useState } from 'react';
import type { Api } from '../../shared/api/api.ts';
import type { LiveAccess } from '../../shared/live/LiveProvider.tsx';
import type { Teams } from '../../shared/teams/start-teams.ts';
import { classOfStage, sessionIdOf } from './class-of-stage.ts';
import { GUEST, NO_CLASS, OUTSIDE_TEAMS, refusalWords, UNREACHABLE, type StageWords } from './stage-words.ts';

export type StageStart =
  | { readonly state: 'starting'; readonly isSlow: boolean }
  | { readonly state: 'halted'; readonly words: StageWords; readonly act: (does: 'reload' | 'retry' | 'allow') => void }
  | {
      readonly state: 'ready';
      readonly access: LiveAccess;
      readonly locale: string;
      readonly plannedStart: () => Promise<Date | null>;
      /** Lets Teams ask the person for the permission that is missing. */
      readonly allow: () => Promise<unknown>;
    };

const SLOW_MS = 10_000;
const HOUR_MS = 3_600_000;

/**
 * Finds Teams, the person and the class. Everything it needs is loaded after the first picture is on the screen.
 *
 * @param onTheme told of the theme of Teams, at once and whenever it changes; must not change itself
 */
export function useStageStart(onTheme: (teamsTheme: string) => void): StageStart {
  const [start, setStart] = useState<StageStart>({ state: 'starting', isSlow: false });

  useEffect(() => {
    let isHere = true;
    const show = (next: StageStart) => {
      if (isHere) setStart(next);
    };
    const slow = setTimeout(() => {
      if (isHere) setStart((before) => (before.state === 'starting' ? { state: 'starting', isSlow: true } : before));
    }, SLOW_MS);
    void begin(onTheme, show);
    return () => {
      isHere = false;
      clearTimeout(slow);
    };
  }, [onTheme]);

  return start;
}

type Show = (start: StageStart) => void;

async function begin(onTheme: (teamsTheme: string) => void, show: Show): Promise<void> {
  const [{ startTeams }, { createApi }] = await Promise.all([
    import('../../shared/teams/start-teams.ts'),
    import('../../shared/api/api.ts'),
  ]);
  const found = await startTeams();
  if (found.state !== 'ready') {
    show(halt(found.state === 'outside' ? OUTSIDE_TEAMS : UNREACHABLE));
    return;
  }
  const { teams } = found;
  onTheme(teams.context.theme);
  teams.onThemeChange(onTheme);
  if (teams.context.isAnonymous) {
    show(halt(GUEST));
    return;
  }
  const api = createApi({ fetch: window.fetch.bind(window), tokens: teams.tokens, pause });
  await findClass(teams, api, show);
}

async function findClass(teams: Teams, api: Api, show: Show): Promise<void> {
  const again = () => void findClass(teams, api, show);
  const { codeOf } = await import('../../shared/api/api-problem.ts');
  try {
    const sessionId = sessionIdOf(location.search) ?? (await classOfMeeting(teams, api));
    show(sessionId === null ? halt(NO_CLASS, again) : ready(teams, api, sessionId, codeOf));
  } catch (error) {
    const code = codeOf(error);
    const allow = () => void teams.tokens.freshToken().then(again, again);
    show(
      code === 'unreachable' ? halt(UNREACHABLE) : halt(refusalWords(code), code === 'consent-needed' ? allow : again),
    );
  }
}

async function classOfMeeting({ context }: Teams, api: Api): Promise<string | null> {
  const meetingId = context.chatId ?? context.meetingId;
  if (meetingId === null) return null;
  const now = Date.now();
  const around = { from: new Date(now - 12 * HOUR_MS), to: new Date(now + 21 * 24 * HOUR_MS) };
  const { sessions } = await api.sessions({ ...around, meetingId });
  return classOfStage(sessions)?.id ?? null;
}

function ready(teams: Teams, api: Api, sessionId: string, codeOf: (error: unknown) => string): StageStart {
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
  };
}

/** Faults that pass by themselves: no line, a busy or broken server, and whatever we did not expect. */
const PASSING = new Set(['unreachable', 'internal-error', 'too-many-requests', 'unexpected']);
const PASSING_SUFFIX = '-unavailable';

function refusalOf(code: string): string | null {
  return PASSING.has(code) || code.endsWith(PASSING_SUFFIX) ? null : code;
}

function halt(words: StageWords, again: () => void = () => location.reload()): StageStart {
  return { state: 'halted', words, act: (does) => (does === 'reload' ? location.reload() : again()) };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
