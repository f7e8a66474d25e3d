import { Temporal } from 'temporal-polyfill';

/** A time zone as people look for it: "Berlin, Europe, +01:00". */
export interface TimeZoneChoice {
  readonly timeZone: string;
  readonly city: string;
  readonly region: string;
  /** From UTC, at the moment that was asked about. */
  readonly offset: string;
}

/** More than fit on a screen help nobody to choose. */
const SHOWN_AT_MOST = 40;

/** Every zone that the browser knows. */
export function knownTimeZones(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')];
}

export function timeZoneChoice(timeZone: string, at: Date): TimeZoneChoice {
  const parts = timeZone.split('/').map((part) => part.replaceAll('_', ' '));
  const offset = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).offset;
  return { timeZone, city: parts.at(-1) ?? timeZone, region: parts.slice(0, -1).join(', '), offset };
}

/** The zones whose place or offset holds every word that was typed; those of which a word begins the city first. */
export function findTimeZones(typed: string, timeZones: readonly string[], at: Date): TimeZoneChoice[] {
  const words = typed
    .toLowerCase()
    .split(/[\s,/_]+/)
    .filter(Boolean);
  const first = words[0] ?? '';
  const found = timeZones
    .map((timeZone) => timeZoneChoice(timeZone, at))
    .filter(({ city, region, offset }) => {
      const text = `${city} ${region} ${offset}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  const begins = ({ city }: TimeZoneChoice) => city.toLowerCase().startsWith(first);
  return [...found.filter(begins), ...found.filter((choice) => !begins(choice))].slice(0, SHOWN_AT_MOST);
}
