/** A picture of a card as it is drawn: SVG, later a PNG on a transparent ground, for cards on white and on #292929. */
export interface Picture {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** What stands between `<svg>` and `</svg>`. It holds no text: servers have no fonts. */
  readonly shapes: string;
  /**
   * By which anybody may get it, without its ending: it says all that the picture shows. Null when it is about one
   * person, or about people at all: such a picture is in the card or nowhere.
   */
  readonly address: string | null;
}

/** Numbers of an SVG: two decimals are finer than a screen. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
