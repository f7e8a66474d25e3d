/** What is asked for when classes were planned, changed or cancelled, or when somebody said that they come. */
export const SCHEDULE = ['schedule'] as const;
export const classKey = (sessionId: string) => ['class', sessionId] as const;
export const rsvpKey = (sessionId: string) => ['rsvp', sessionId] as const;
