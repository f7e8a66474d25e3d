/** A Teams meeting that somebody made, as its link tells it. */
export interface LinkedMeeting {
  readonly joinUrl: string;
  /** The chat of the meeting, as Teams calls it wherever Upbeat is opened in it. */
  readonly meetingId: string;
}

export type MeetingLinkProblem = 'not-a-meeting-link' | 'short-meeting-link';

const JOIN =
  /^https:\/\/(?:teams\.microsoft\.com|teams\.cloud\.microsoft)\/l\/meetup-join\/([^/?#\s]+)\/(\d+)(?:[?#]\S*)?$/i;
const SHORT = /^https:\/\/(?:teams\.microsoft\.com|teams\.cloud\.microsoft)\/meet\/\S+$/i;
const THREAD = /^19:[A-Za-z0-9_.+=-]+@thread\.(v2|tacv2|skype)$/;

/** Outlook puts links that were mailed into one of its own, which shows where they lead. */
const SAFE_LINK = /^https:\/\/[a-z0-9.]+\.safelinks\.protection\.outlook\.com\/[^?]*\?(?:[^#]*&)?url=([^&#]+)/i;

/**
 * Reads the link of a Teams meeting, such as an invitation has it. It names the chat of the meeting, so nobody needs to
 * be asked for it. A short link (`teams.microsoft.com/meet/…`) does not.
 */
export function readMeetingLink(pasted: string): LinkedMeeting | MeetingLinkProblem {
  const joinUrl = unwrapped(pasted.trim().replace(/^<(.*)>$/, '$1'));
  if (SHORT.test(joinUrl)) return 'short-meeting-link';
  const [, thread, message] = JOIN.exec(joinUrl) ?? [];
  const chat = thread === undefined ? null : decoded(thread);
  const [, kind] = THREAD.exec(chat ?? '') ?? [];
  if (chat === null || kind === undefined) return 'not-a-meeting-link';
  const isOfChannel = kind === 'tacv2' && message !== '0'; // the chat of a channel's meeting is one conversation in it
  return { joinUrl, meetingId: isOfChannel ? `${chat};messageid=${message}` : chat };
}

function unwrapped(link: string): string {
  const [, inside] = SAFE_LINK.exec(link) ?? [];
  return (inside === undefined ? null : decoded(inside)) ?? link;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (fault) {
    if (fault instanceof URIError) return null;
    throw fault;
  }
}
