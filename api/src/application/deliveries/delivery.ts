import type { JobName } from '../jobs.ts';

/** What may have failed to reach people, before a class or after it. */
export type DeliveryKind = 'summary' | 'class-card' | 'recaps' | 'meeting' | 'notices' | 'recording';

/** One thing that an admin decides upon: all that was to be delivered of one kind for one class. */
export interface DeliveryKey {
  readonly what: DeliveryKind;
  readonly sessionId: string;
}

export const JOBS_OF: Readonly<Record<DeliveryKind, readonly JobName[]>> = {
  summary: ['summarise-session'],
  'class-card': ['show-class-card'],
  recaps: ['send-recap', 'withdraw-recap'],
  meeting: ['arrange-class', 'match-answers'],
  notices: ['remind-class', 'send-notice'],
  recording: ['pull-recording', 'delete-recording'],
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
    case 'arrange-class':
    case 'match-answers':
      return 'meeting';
    case 'remind-class':
    case 'send-notice':
      return 'notices';
    case 'pull-recording':
    case 'delete-recording':
      return 'recording';
  }
}

/** Made of one job for each person: an admin hears that some failed, neither whose nor why. */
export function isOfPeople(what: DeliveryKind): boolean {
  return what === 'recaps' || what === 'notices';
}
