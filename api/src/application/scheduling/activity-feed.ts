import type { PersonId, TenantId } from '../../domain/directory/identity.ts';
import type { NoticeName } from '../../domain/schedule/notice.ts';

/** What one notice says: the class by name and time, nothing about anybody's effort. */
export interface Notice {
  readonly notice: NoticeName;
  readonly sessionId: string;
  readonly className: string;
  /** In words, in the language and time zone of the class. */
  readonly when: string;
}

/** The activity feed of Teams. Throws as `Calendar` does. */
export interface ActivityFeed {
  /** `not-reachable`: this person has not installed Upbeat, so Teams shows them nothing. */
  tell(of: { tenantId: TenantId; personId: PersonId }, notice: Notice): Promise<'told' | 'not-reachable'>;
}
