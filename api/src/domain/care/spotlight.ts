import { TooLate } from '../errors.ts';

/** One tile that is asked for, or shown large with the yes of whose it is. */
export interface Spotlight {
  /** Made by who asks: an ask that arrives twice is one ask. */
  readonly askId: string;
  readonly participationId: string;
  readonly slot: number;
  /** To who asked, `declined` looks as `asked` does: whether somebody said no or nothing is not told. */
  readonly state: 'asked' | 'declined' | 'shown';
  /** When it was asked; once it is shown, when they agreed. */
  readonly since: Date;
}

const ASKED_MS = 20_000;
const SHOWN_MS = 60_000;

/** The spotlight as long as its time lasts: 20 s while it is asked for, 60 s once it is shown. */
export function standing(spotlight: Spotlight | null, now: Date): Spotlight | null {
  if (spotlight === null) return null;
  const lasts = spotlight.state === 'shown' ? SHOWN_MS : ASKED_MS;
  return now.getTime() - spotlight.since.getTime() < lasts ? spotlight : null;
}

/** An answer given in time may take a moment to arrive. */
const ANSWER_SLACK_MS = 3000;

/** Asks somebody. Who is asked already is not asked again while that stands, whatever they answered. */
export function ask(
  spotlight: Spotlight | null,
  wanted: Pick<Spotlight, 'askId' | 'participationId' | 'slot'>,
  now: Date,
): Spotlight {
  if (spotlight?.askId === wanted.askId) return spotlight;
  const known = standing(spotlight, now);
  if (known?.participationId === wanted.participationId) return known;
  return { ...wanted, state: 'asked', since: now };
}

/**
 * Takes the answer of who was asked. A yes shows their tile from now on; a no is kept until the question would have run
 * out, and ends what is shown. The same answer twice is harmless.
 *
 * @throws {TooLate} when this was not asked of them, or too long ago
 */
export function answer(
  spotlight: Spotlight | null,
  given: { askId: string; participationId: string; isYes: boolean },
  now: Date,
): Spotlight | null {
  if (spotlight?.askId !== given.askId || spotlight.participationId !== given.participationId) throw new TooLate();
  if (spotlight.state === 'shown') return given.isYes ? spotlight : null;
  if (spotlight.state === 'declined' && !given.isYes) return spotlight;
  const isLate = now.getTime() - spotlight.since.getTime() > ASKED_MS + ANSWER_SLACK_MS;
  if (isLate || spotlight.state === 'declined') throw new TooLate();
  return given.isYes ? { ...spotlight, state: 'shown', since: now } : { ...spotlight, state: 'declined' };
}
