/** Someone you can be in this client. */
export interface HostPerson {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  /** A word or two under the name: coach, guest, other company. */
  readonly words: string;
  /** What the person signs in with. */
  readonly address: string;
  readonly userPrincipalName: string;
  /** Organisers and presenters of the meeting may put an app on its stage; attendees only look. */
  readonly mayPresent: boolean;
  /** Joined by the link, without any account. */
  readonly isAnonymous?: boolean;
}

/** The Teams meeting of the class. Its ids stay the same for as long as the class does. */
export interface Meeting {
  readonly id: string;
  readonly chatId: string;
  readonly title: string;
  readonly joinUrl: string;
  /** RFC 3339. */
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly organiser?: { readonly id: string; readonly tenantId: string };
}

export interface TeamsChannel {
  readonly id: string;
  readonly name: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly groupId: string;
}

/** A button that changes the class, so that one can watch every surface answer. */
export interface Moment {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly icon?: 'few' | 'people' | 'hand' | 'person-leaves' | 'field' | 'offline' | 'coach' | 'end' | 'again';
}

/** One stop of the short tour. */
export interface Step {
  readonly at: string;
  readonly title: string;
  readonly words: string;
  /** Whom to become for it. */
  readonly personId?: string;
}

/** What an app put on the stage of the meeting, and who did it. */
export interface StageSharing {
  readonly contentUrl: string;
  readonly personId: string;
}

/** A configurable tab, as somebody set it up in the channel. */
export interface ConfiguredTab {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly displayName: string;
}

/** A static tab of the personal app. */
export interface PersonalTab {
  readonly entityId: string;
  readonly name: string;
  readonly contentUrl: string;
}

export interface BoxStatus {
  /** Such as "Live in 9 s". */
  readonly words: string;
  readonly simulatedPeople: number;
}

/** All that every window of the client knows alike. */
export interface Box {
  readonly appOrigin: string;
  readonly people: readonly HostPerson[];
  readonly meeting: Meeting | null;
  readonly channel: TeamsChannel;
  readonly tab: ConfiguredTab;
  readonly personalTabs: readonly PersonalTab[];
  readonly moments: readonly Moment[];
  readonly steps: readonly Step[];
  readonly mayReplay: boolean;
  /** On the stage of the class that is live. */
  readonly sharing: StageSharing | null;
  /** On the stages of other meetings, by the ids of their chats. */
  readonly otherStages: Readonly<Record<string, StageSharing>>;
  readonly status: BoxStatus | null;
}

/** What is on the stage of a meeting, whichever it is. */
export function stageOf({ meeting, sharing, otherStages }: Box, chatId: string | null): StageSharing | null {
  return chatId === null || chatId === meeting?.chatId ? sharing : (otherStages[chatId] ?? null);
}

/** What changes when something else is on that stage. */
export function withStage(
  { meeting, otherStages }: Box,
  chatId: string | null,
  sharing: StageSharing | null,
): Partial<Box> {
  if (chatId === null || chatId === meeting?.chatId) return { sharing };
  const others = Object.entries(otherStages).filter(([id]) => id !== chatId);
  return { otherStages: Object.fromEntries(sharing === null ? others : [...others, [chatId, sharing]]) };
}
