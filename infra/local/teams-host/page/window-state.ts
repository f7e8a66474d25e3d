import type { ConfiguredTab, Meeting } from '../box.ts';
import type { AppFrame } from '../protocol/app-frame.ts';
import type { DialogOutcome, DialogRequest } from '../protocol/client.ts';
import type { Theme } from '../protocol/surface.ts';

export type View = 'activity' | 'class' | 'chat' | 'calendar' | 'personal';

/** What a channel has: what people write there, and what somebody set up. */
export type ChannelTab = 'posts' | 'classes';

/** A size at which Teams shows the stage, in pixels. */
export interface StageSize {
  readonly width: number;
  readonly height: number;
  readonly words: string;
}

/** From facts of the desktop client: with and without the side panel, and the smallest of each. */
export const STAGE_SIZES: readonly StageSize[] = [
  { width: 994, height: 678, words: 'Stage alone' },
  { width: 918, height: 540, words: 'Beside the panel' },
  { width: 792, height: 382, words: 'Smallest alone' },
  { width: 472, height: 382, words: 'Smallest beside the panel' },
  { width: 360, height: 740, words: 'Phone' },
];

export interface OpenDialog extends DialogRequest {
  readonly openedBy: AppFrame;
  finish(outcome: DialogOutcome): void;
}

/** The settings of the channel tab while somebody changes them. */
export interface Configuration {
  readonly draft: ConfiguredTab | null;
  readonly mayBeSaved: boolean;
  readonly isSaving: boolean;
  readonly failure: string | null;
}

/** What this window shows, and nothing another window knows of. */
export interface WindowState {
  readonly personId: string;
  readonly theme: Theme;
  readonly view: View;
  readonly personal: { readonly entityId: string; readonly subEntityId: string | null };
  readonly channelTab: ChannelTab;
  readonly channelSubEntityId: string | null;
  /** The chat that is open; null leaves it to the first. */
  readonly chatId: string | null;
  /** Another meeting than the class that is live. */
  readonly joined: Meeting | null;
  readonly isInMeeting: boolean;
  /** null fills the room there is. */
  readonly stageSize: StageSize | null;
  readonly dialog: OpenDialog | null;
  readonly configuration: Configuration | null;
  readonly notice: { readonly words: string; readonly number: number } | null;
}
