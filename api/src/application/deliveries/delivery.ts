import type { JobName } from '../jobs.ts';

/** What may have failed to reach people after a class. */
export type DeliveryKind = 'summary' | 'class-card' | 'recaps';

/** One thing that an admin decides upon: all that was to be delivered of one kind for one class. */
export interface DeliveryKey {
  readonly what: DeliveryKind;
  readonly sessionId: string;
}

export const JOBS_OF: Readonly<Record<DeliveryKind, readonly JobName[]>> = {
  summary: ['summarise-session'],
  'class-card': ['show-class-card'],
  recaps: ['send-recap', 'withdraw-recap'],
};

export function kindOf(name: JobName): DeliveryKind {
  switch (name) {
    case 'summarise-session':
      return 'summary';
    case 'show-class-card':
      return 'class-card';
    case 'send-recap':
    case 'withdraw-recap':
      return 'recaps';
  }
}
