import { troubleOfCode, type Trouble } from '../../shared/api/trouble.ts';

/** A state of the stage in words, with what to do next. */
export interface StageWords {
  readonly title: string;
  readonly detail: string | null;
  readonly action: { readonly label: string; readonly does: 'reload' | 'retry' | 'allow' } | null;
}

const RELOAD = { label: 'Reload', does: 'reload' } as const;
const TRY_AGAIN = { label: 'Try again', does: 'retry' } as const;

export const CONNECTING: StageWords = {
  title: 'Connecting to the class',
  detail: null,
  action: null,
};

export const STILL_CONNECTING: StageWords = {
  title: 'Trying again',
  detail: 'This takes longer than it should.',
  action: RELOAD,
};

export const OUTSIDE_TEAMS: StageWords = {
  title: 'Upbeat lives in Teams',
  detail:
    'This page belongs on the stage of a Teams meeting. Open Upbeat there, or update Teams if you are in a meeting.',
  action: RELOAD,
};

export const UNREACHABLE: StageWords = {
  title: 'Upbeat does not answer',
  detail: 'Your network may be blocking it, or it is just starting. This page tries again by itself.',
  action: RELOAD,
};

export const GUEST: StageWords = {
  title: 'You are here as a guest',
  detail:
    'Open Upbeat beside the meeting and enter the class code that the coach reads aloud: the class then appears here by itself.',
  action: RELOAD,
};

export const NO_CLASS: StageWords = {
  title: 'No class here for you yet',
  detail:
    'Your organisation has none planned in this meeting; one that is planned appears here by itself. A class of your hosts you follow by video and voice.',
  action: TRY_AGAIN,
};

export const ENDED: StageWords = {
  title: 'The class is over',
  detail: 'Thank you for being here. Your own result is in the Upbeat panel, for you alone.',
  action: null,
};

const TAKE_PART_FIRST: StageWords = {
  title: 'Take part, and you see the class',
  detail:
    'As an Upbeat administrator you see a class only from within it. Open the Upbeat panel and take part; the class appears here by itself.',
  action: TRY_AGAIN,
};

const TROUBLE_WORDS: Readonly<Record<Trouble, StageWords>> = {
  unreachable: UNREACHABLE,
  'not-for-you': {
    title: 'This class is not here',
    detail: 'It was removed, or it belongs to another organisation. Ask the coach to put the class on the stage again.',
    action: TRY_AGAIN,
  },
  'tenant-not-active': {
    title: 'Upbeat is not set up here yet',
    detail: 'An administrator of your organisation opens Upbeat once in Teams. Then the class appears here by itself.',
    action: TRY_AGAIN,
  },
  'consent-needed': {
    title: 'Upbeat needs your permission',
    detail: 'Teams asks you once whether Upbeat may know who you are. Your heart rate is no part of it.',
    action: { label: 'Allow', does: 'allow' },
  },
  'sign-in-failed': {
    title: 'Teams could not sign you in',
    detail: 'This often passes. If it does not, sign out of Teams and in again.',
    action: TRY_AGAIN,
  },
  'too-busy': {
    title: 'Upbeat is busy',
    detail: 'The class goes on. This page tries again by itself.',
    action: TRY_AGAIN,
  },
  unexpected: {
    title: 'The class cannot be shown',
    detail: 'Something went wrong here, and it has been noted. The class goes on in the meeting.',
    action: TRY_AGAIN,
  },
};

/** What to say when the api or Teams refuses, by the code of the refusal. */
export function refusalWords(code: string): StageWords {
  return code === 'take-part-first' ? TAKE_PART_FIRST : TROUBLE_WORDS[troubleOfCode(code)];
}

/** "Planned for 12:30", with its day unless that is today. */
export function plannedText(plannedStart: Date, now: Date, locale: string): string {
  const time = plannedStart.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  const isToday = plannedStart.toDateString() === now.toDateString();
  const day = plannedStart.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  return isToday ? `Planned for ${time}` : `Planned for ${day}, ${time}`;
}
