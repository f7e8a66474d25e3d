/** What a bot sends, as far as Teams looks at it. */
export interface SentActivity {
  readonly type: 'message' | 'typing';
  readonly text: string;
  readonly textFormat: string;
  readonly attachments: readonly Attachment[];
  /** Such as the label of what a language model wrote. */
  readonly entities: readonly Readonly<Record<string, unknown>>[];
  /** Such as the wish to be told whether an answer was any good. */
  readonly channelData: Readonly<Record<string, unknown>>;
  readonly replyToId: string | null;
}

export interface Attachment {
  readonly contentType: string;
  readonly content: unknown;
  readonly contentUrl: string | null;
  readonly name: string | null;
}

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** What Teams sends to a bot; each kind adds its own members. */
export interface Activity {
  readonly type: 'message' | 'conversationUpdate' | 'installationUpdate' | 'event' | 'invoke';
  readonly id: string;
  readonly name?: string;
  readonly serviceUrl: string;
  readonly conversation: { readonly id: string; readonly [member: string]: unknown };
  readonly [member: string]: unknown;
}
