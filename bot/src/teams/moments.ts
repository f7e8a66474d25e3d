/** How a moment is written in a chat: in the words and the zone of whoever is there. */
export function writeMoment(
  moment: Date,
  { locale, timeZone }: { locale: string | null; timeZone: string | null },
): string {
  const format = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
  const zone = timeZone === null ? ({ timeZone: 'UTC', timeZoneName: 'short' } as const) : { timeZone };
  return new Intl.DateTimeFormat(known(locale), { ...format, ...zone }).format(moment);
}

function known(locale: string | null): string {
  return locale !== null && isKnown(locale) ? locale : 'en-GB';
}

/** The bot speaks English; only the way a date is written follows an English-speaking place. */
function isKnown(locale: string): boolean {
  return /^en(-[A-Z]{2})?$/.test(locale);
}
