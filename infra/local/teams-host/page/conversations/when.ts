const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** When something was written, as short as Teams says it: the clock alone for today. */
export function whenWords(at: string, now: Date): string {
  const moment = new Date(at);
  const clock = CLOCK.format(moment);
  return moment.toDateString() === now.toDateString() ? clock : `${DAY.format(moment)}, ${clock}`;
}
