import { badRequest } from '../graph-error.ts';

/** A wall clock somewhere, as Graph writes it: no offset, the zone beside it. */
export interface ZonedTime {
  /** `2026-11-24T09:00:00`, with or without a fraction. */
  readonly dateTime: string;
  /** A name of the IANA database, or `UTC`. */
  readonly timeZone: string;
}

const DAY_MS = 86_400_000;
const WALL_CLOCK = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?$/;

/**
 * The moment that a wall clock shows. A time that the clock skips in spring is as much later; one that it shows twice
 * in autumn is the earlier.
 *
 * @throws {GraphError} when either cannot be understood
 */
export function toInstant({ dateTime, timeZone }: ZonedTime): Date {
  const asIfUtc = WALL_CLOCK.test(dateTime) ? Date.parse(`${dateTime}Z`) : Number.NaN;
  if (Number.isNaN(asIfUtc)) throw badRequest(`The value '${dateTime}' of parameter 'DateTime' is invalid.`);
  const before = offsetMs(asIfUtc - DAY_MS, timeZone);
  const after = offsetMs(asIfUtc + DAY_MS, timeZone);
  const fitting = [before, after]
    .map((offset) => asIfUtc - offset)
    .filter((instant) => instant + offsetMs(instant, timeZone) === asIfUtc);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : asIfUtc - before);
}

/** What the wall clock of that zone shows at a moment, to the second. */
export function toZoned(instant: Date, timeZone: string): ZonedTime {
  const shown = new Date(instant.getTime() + offsetMs(instant.getTime(), timeZone));
  return { dateTime: `${shown.toISOString().slice(0, 19)}.0000000`, timeZone };
}

/** How far the zone's clock is before UTC at that moment, in milliseconds. */
function offsetMs(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute, second } = parts;
  const shown = Date.parse(`${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`);
  return shown - Math.floor(instant / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = makeFormat(timeZone);
  formats.set(timeZone, format);
  return format;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  const number = '2-digit';
  try {
    return new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: number, day: number },
      ...{ hour: number, minute: number, second: number },
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw badRequest(
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${timeZone}'.`,
    );
  }
}
