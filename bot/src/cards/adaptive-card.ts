/**
 * The part of Adaptive Cards 1.5 that Upbeat speaks. `Url` is what an image shows: a picture still to be drawn while a
 * card is put together, a text once it may be sent.
 *
 * @see https://adaptivecards.io/explorer
 */
export interface CardOf<Url> {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  /** ISO 639-1. */
  readonly lang: string;
  /** Said by clients that know no Adaptive Cards 1.5. */
  readonly fallbackText: string;
  readonly body: readonly ElementOf<Url>[];
  readonly actions?: readonly Action[];
  /** Read by Teams only: the card takes the whole width that a message may have. */
  readonly msteams: { readonly width: 'Full' };
}

/** A card as it is sent. */
export type AdaptiveCard = CardOf<string>;

export type ElementOf<Url> = TextBlock | RichTextBlock | ImageOf<Url> | ColumnSetOf<Url> | ActionSet;

export type Spacing = 'None' | 'Small' | 'Medium' | 'Large';

interface Placed {
  readonly id?: string;
  readonly spacing?: Spacing;
  readonly separator?: boolean;
}

/** Its text is Markdown: whatever somebody typed goes through `asTyped` first. */
export interface TextBlock extends Placed {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading';
  readonly size?: 'Small' | 'Medium' | 'Large' | 'ExtraLarge';
  readonly weight?: 'Bolder';
  readonly isSubtle?: boolean;
  readonly horizontalAlignment?: 'Left' | 'Right';
}

/** Its text is plain. */
export interface RichTextBlock extends Placed {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly horizontalAlignment?: 'Left' | 'Right';
}

export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
}

export interface ImageOf<Url> extends Placed {
  readonly type: 'Image';
  readonly url: Url;
  /** Says what the picture shows; empty where the words beside it say the same. */
  readonly altText: string;
  /** In pixels, such as `20px`; without it the picture is as wide as its column. */
  readonly width?: string;
  readonly size?: 'Stretch';
}

export interface ColumnSetOf<Url> extends Placed {
  readonly type: 'ColumnSet';
  readonly columns: readonly ColumnOf<Url>[];
}

export interface ColumnOf<Url> {
  readonly type: 'Column';
  readonly width: 'auto' | 'stretch' | `${number}px`;
  readonly items: readonly ElementOf<Url>[];
  readonly spacing?: Spacing;
  readonly verticalContentAlignment?: 'Center';
}

export interface ActionSet extends Placed {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}

export type Action = ExecuteAction | OpenUrlAction;

/** Asks the bot for something, and may show its answer in place of the card. */
export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: object;
  readonly style?: 'positive';
}

export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
  readonly style?: 'positive';
}
