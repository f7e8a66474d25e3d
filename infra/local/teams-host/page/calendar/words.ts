import type { AgendaEntry } from '../../agenda.ts';

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });

export const SAID: Readonly<Record<AgendaEntry['answer'], string>> = {
  organiser: 'You organise this',
  none: 'You have not answered',
  accepted: 'You come',
  tentative: 'You may come',
  declined: 'You do not come',
};

/** The same where there is little room. */
export const SHORTLY: Readonly<Record<AgendaEntry['answer'], string>> = {
  organiser: 'yours',
  none: 'not answered',
  accepted: 'you come',
  tentative: 'maybe',
  declined: 'declined',
};

export const clockWords = ({ startsAt, endsAt }: AgendaEntry): string =>
  `${CLOCK.format(new Date(startsAt))} to ${CLOCK.format(new Date(endsAt))}`;

export const dayWords = ({ startsAt }: AgendaEntry): string => DAY.format(new Date(startsAt));

export const startWords = ({ startsAt }: AgendaEntry): string => CLOCK.format(new Date(startsAt));

/** All of an entry that its place in the week does not say to who hears it. */
export function entryWords(entry: AgendaEntry): string {
  const state = entry.isCancelled ? 'Called off' : SAID[entry.answer];
  return `${entry.title}, ${dayWords(entry)}, ${clockWords(entry)}. ${state}.`;
}

/** What those who were asked have answered. */
export function tallyWords(answers: NonNullable<AgendaEntry['answers']>): string {
  const { accepted, tentative, declined, none } = answers;
  return `${accepted} come, ${tentative} may, ${declined} do not, ${none} have not answered`;
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' });
const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });

/** `23 to 29 November 2026`. */
export function weekWords(monday: Date): string {
  const sunday = new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + 6);
  const from = monday.getMonth() === sunday.getMonth() ? String(monday.getDate()) : SHORT.format(monday);
  return `${from} to ${sunday.getDate()} ${MONTH.format(sunday)}`;
}
