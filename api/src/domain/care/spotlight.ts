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
