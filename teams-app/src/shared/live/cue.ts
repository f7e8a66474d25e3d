/** What a coach has said to everybody, as long as it is shown. */
export interface CueShown {
  readonly id: string;
  readonly text: string;
}

/** How long a cue stays. It has an end of its own: nobody takes it away, and it is kept nowhere. */
export const CUE_MS = 10_000;
