import type { ConfiguredTab, Meeting } from '../box.ts';
import type { AppFrame } from './app-frame.ts';
import type { Situation } from './legacy-context.ts';

export interface DialogRequest {
  readonly url: URL;
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
}

export type DialogOutcome = { readonly state: 'submitted'; readonly result: unknown } | { readonly state: 'closed' };

export type PopupOutcome =
  { readonly state: 'succeeded'; readonly result: string } | { readonly state: 'failed'; readonly reason: string };

export type Loading = { readonly state: 'loaded' } | { readonly state: 'failed'; readonly words: string };

/** Where in Teams to go: a page of the app by its entity id, and a place in that page. */
export interface Destination {
  readonly entityId: string;
  readonly subEntityId: string | null;
}

/** What the functions of the protocol need of the window around them. */
export interface Client {
  readonly appOrigin: string;
  situation(): Situation;
  /** The page said hello. */
  initialised(frame: AppFrame): void;
  loading(frame: AppFrame, loading: Loading): void;

  /** @throws {Error} with Entra's error code as its message */
  accessToken(): Promise<string>;
  openPopup(frame: AppFrame, popup: { url: string; width: number; height: number }): Promise<PopupOutcome>;
  closePopup(frame: AppFrame, outcome: PopupOutcome): void;

  isSharing(): Promise<boolean>;
  share(meeting: Meeting, contentUrl: string): Promise<void>;
  stopSharing(): Promise<void>;

  openDialog(frame: AppFrame, dialog: DialogRequest): Promise<DialogOutcome>;
  updateDialog(frame: AppFrame, change: Pick<DialogRequest, 'width' | 'height'>): void;
  submitDialog(frame: AppFrame, result: unknown): void;
  tellOpener(frame: AppFrame, message: unknown): void;
  tellDialog(frame: AppFrame, message: unknown): void;

  tab(): ConfiguredTab;
  draftTab(tab: ConfiguredTab): void;
  mayTabBeSaved(may: boolean): void;
  tabSaved(outcome: { readonly failure: string | null }): void;

  openLink(link: string): void;
  goTo(destination: Destination): void;
  /** Opens the meeting of this chat, or the chat where its meeting is not on. */
  goToChat(chatId: string): void;
}

/** Answers one function: the arguments of the reply, or null when the app waits for none. */
export type HostFunction = (call: {
  readonly args: readonly unknown[];
  readonly frame: AppFrame;
  readonly client: Client;
}) => readonly unknown[] | null | Promise<readonly unknown[] | null>;

export type HostFunctions = Readonly<Record<string, HostFunction>>;
