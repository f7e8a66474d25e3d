import type { app } from '@microsoft/teams-js';

/** Where in Teams the page is open. */
export type FrameContext = 'sidePanel' | 'meetingStage' | 'content' | 'settings' | 'other';

/** What Upbeat reads of the context of Teams. An absent part is null: a personal tab has no meeting. */
export interface TeamsContext {
  /** As Teams names it: default, dark or contrast. */
  readonly theme: string;
  /** A language tag such as en-GB. */
  readonly locale: string;
  readonly frameContext: FrameContext;
  readonly hostClientType: string;
  /** The chat of the meeting or of the group: what a class is bound to. */
  readonly chatId: string | null;
  readonly meetingId: string | null;
  readonly teamsChannelId: string | null;
  /** What a link into the tab names: `class/<id>`. */
  readonly subPageId: string | null;
  readonly tenantId: string | null;
  readonly personId: string | null;
  /** Someone who joined the meeting by its link, without any account. */
  readonly isAnonymous: boolean;
}

const FRAME_CONTEXTS: Readonly<Record<string, FrameContext>> = {
  sidePanel: 'sidePanel',
  meetingStage: 'meetingStage',
  content: 'content',
  settings: 'settings',
};

/** Takes from the context of Teams what Upbeat needs, and nothing else. */
export function readContext(context: app.Context): TeamsContext {
  const { app: host, page, user, chat, meeting, channel } = context;
  return {
    theme: host.theme,
    locale: localeOf(host.locale),
    frameContext: FRAME_CONTEXTS[page.frameContext] ?? 'other',
    hostClientType: host.host.clientType,
    chatId: filled(chat?.id),
    meetingId: filled(meeting?.id),
    teamsChannelId: filled(channel?.id),
    subPageId: filled(page.subPageId),
    tenantId: filled(user?.tenant?.id),
    personId: filled(user?.id),
    isAnonymous: filled(user?.id) === null || user?.licenseType === 'Anonymous',
  };
}

/** A language tag that `Intl` accepts: Teams writes `en-us`, and some clients `en_US`. */
export function localeOf(teamsLocale: string): string {
  try {
    return Intl.getCanonicalLocales(teamsLocale.replace('_', '-'))[0] ?? 'en';
  } catch (error) {
    if (error instanceof RangeError) return 'en'; // not a language tag: the words are English anyway
    throw error;
  }
}

function filled(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}
