import type { CardLocale } from '../views.ts';

/** Of an unknown language: British English, as all words without a catalogue are English. */
const DEFAULT_LOCALE = 'en-GB';
const LANGUAGES = ['en', 'de'] as const;
export type CardLanguage = (typeof LANGUAGES)[number];

/** The language of the words, and the locale for their moments and numbers: both the same language, always. */
export interface Speech {
  readonly language: CardLanguage;
  /** BCP 47, one that Intl knows. */
  readonly tag: string;
  /** IANA, one that Intl knows. */
  readonly timeZone: string;
}

/** What is spoken in a conversation. What Teams said wrongly, or in a language without a catalogue, is read as English. */
export function speechOf({ locale, timeZone }: CardLocale): Speech {
  const known = isKnown({ timeZone }) ? timeZone : 'UTC';
  const language = LANGUAGES.find((each) => new RegExp(`^${each}(?:-|$)`, 'i').test(locale));
  if (language === undefined || !isKnown({ locale })) return { language: 'en', tag: DEFAULT_LOCALE, timeZone: known };
  return { language, tag: locale, timeZone: known };
}

function isKnown({ locale = DEFAULT_LOCALE, timeZone = 'UTC' }: Partial<CardLocale>): boolean {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // Intl throws on what it does not know, and asks in no other way
  }
}

/** "Thursday 26 November". */
export function dayText({ tag, timeZone }: Speech, at: Date): string {
  return new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(at);
}

/** "26 November". */
export function dateText({ tag, timeZone }: Speech, at: Date): string {
  return new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone }).format(at);
}

/** "12:15–12:45 CET": with its zone, since a channel may be read in several. */
export function timesText({ tag, timeZone }: Speech, from: Date, minutes: number): string {
  return timeFormat(tag, timeZone).formatRange(from, new Date(from.getTime() + minutes * 60_000));
}

/** "12:15 CET", where it is not known how long it takes. */
export function timeText({ tag, timeZone }: Speech, at: Date): string {
  return timeFormat(tag, timeZone).format(at);
}

/** "6:43", or "1:02:05": the same in every language, like the clock of a class. */
export function durationText(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours === 0 ? `${minutes}:${two(rest)}` : `${hours}:${two(minutes)}:${two(rest)}`;
}

function timeFormat(tag: string, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit', timeZone, timeZoneName: 'short' });
}
