import type { PersonId } from '../../domain/directory/identity.ts';

/** Where a meeting of an organiser is, below the version. */
export const meetingPath = (of: { organiserId: PersonId; onlineMeetingId: string }): string =>
  `/users/${of.organiserId}/onlineMeetings/${encodeURIComponent(of.onlineMeetingId)}`;
