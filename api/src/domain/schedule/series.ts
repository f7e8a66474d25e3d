export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** When a class is, as people say it: by the calendar and the clock of a place, so 12:15 stays 12:15 all year. */
export interface LocalTime {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** HH:MM, 24 hours. */
  readonly time: string;
  /** A name of the IANA time zone database, such as Europe/Berlin. */
  readonly timeZone: string;
}

/** On which days a class comes again. */
export interface Recurrence {
  /** At least one, in the order of the week. */
  readonly weekdays: readonly Weekday[];
  readonly everyWeeks: 1 | 2 | 3 | 4;
  /** The last day on which there may be a class, YYYY-MM-DD. */
  readonly until: string;
}

/** Classes that were planned together, and can be moved or cancelled together. They share one Teams meeting. */
export interface Series {
  readonly id: string;
  /** The first class. */
  readonly first: LocalTime;
  readonly recurrence: Recurrence;
}
