/** The moment now. A test passes its own. */
export type Clock = () => Date;

/** A number from 0 up to, not including, 1, that nobody can guess. */
export type Random = () => number;

/** A new id that sorts by time of making (UUID version 7). */
export type NewId = () => string;

/** SHA-256 of a text, as hexadecimal digits: what is kept of a code or a secret. */
export type Digest = (text: string) => string;

/** Whether two texts are the same, in a time that says nothing of where they differ. */
export type SameText = (one: string, other: string) => boolean;

/** 256 bits that nobody can guess, as text that fits into a header. */
export type NewSecret = () => string;

/** SHA-256 of bytes as they come. */
export interface Hash {
  add(bytes: Uint8Array): void;
  /** Hexadecimal digits; nothing may be added afterwards. */
  end(): string;
}

export type NewHash = () => Hash;

/** Waits so long, or throws what the signal says. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** What this process holds and no longer uses. */
export interface Memory {
  /** Gives all of it back, in a tenth of a second. */
  giveBack(): void;
  /** Lets go of what came lately, in a millisecond or two. */
  tidy(): void;
}
