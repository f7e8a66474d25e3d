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
  detail: 'The stage is for people who are signed in. Coach, sound and video are yours all the same.',
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

/** What to say when the api or Teams refuses, by the code of the refusal. */
export function refusalWords(code: string): StageWords {
  switch (code) {
    case 'session-not-found':
    case 'not-found':
      return {
        title: 'This class is not here',
        detail:
          'It was removed, or it belongs to another organisation. Ask the coach to put the class on the stage again.',
        action: TRY_AGAIN,
      };
    case 'tenant-not-active':
      return {
        title: 'Upbeat is not set up here yet',
        detail: 'An administrator of your organisation opens Upbeat once in Teams, and everybody can join.',
        action: TRY_AGAIN,
      };
    case 'take-part-first':
      return {
        title: 'Take part, and you see the class',
        detail:
          'As an Upbeat administrator you see a class only from within it. Open the Upbeat panel and take part; the class appears here by itself.',
        action: TRY_AGAIN,
      };
    case 'consent-needed':
      return {
        title: 'Upbeat needs your permission',
        detail: 'Teams asks you once whether Upbeat may know who you are. Your heart rate is no part of it.',
        action: { label: 'Allow', does: 'allow' },
      };
    case 'sign-in-failed':
    case 'not-signed-in':
    case 'token-refused':
      return {
        title: 'Teams could not sign you in',
        detail: 'This often passes. If it does not, sign out of Teams and in again.',
        action: TRY_AGAIN,
      };
    case 'forbidden':
      return {
        title: 'This class is not open to you',
        detail: 'Ask the person who planned it to let you in.',
        action: TRY_AGAIN,
      };
    default:
      return {
        title: 'The class cannot be shown',
        detail: 'Something went wrong here, and it has been noted.',
        action: TRY_AGAIN,
      };
  }
}

/** The first name of the coach, as the room calls them. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

/** "Planned for 12:30", with its day unless that is today. */
export function plannedText(plannedStart: Date, now: Date, locale: string): string {
  const time = plannedStart.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  const isToday = plannedStart.toDateString() === now.toDateString();
  const day = plannedStart.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  return isToday ? `Planned for ${time}` : `Planned for ${day}, ${time}`;
}
