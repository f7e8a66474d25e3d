import type { Queue } from 'pg-boss';
import type { JobName, Jobs } from '../../application/jobs.ts';

/** Of pg-boss. Its tables hold the jobs of all tenants, outside row-level security: ids and nothing else. */
export const JOBS_SCHEMA = 'pgboss';

/** Where a job lies that was given up after all its tries, until an admin has decided. */
export const GIVEN_UP = 'given-up';

/** What one kind of job is given. */
export interface JobQueueRules<Name extends JobName> {
  /** So many run at a time in one process. */
  readonly atOnce: number;
  /** A running job of the same turn is waited for, whichever process it runs in and whatever its name. */
  readonly turnOf: (job: Jobs[Name]) => string;
  /** Longer than any honest run: what has not ended by then is begun again. */
  readonly expireInSeconds: number;
}

/**
 * A class card has one turn, and so has the recap of one person, sent or taken back: two at once would each find the
 * other's post on its way and take it for one whose answer was lost.
 */
export const QUEUES: { readonly [Name in JobName]: JobQueueRules<Name> } = {
  'summarise-session': { atOnce: 2, turnOf: ({ sessionId }) => `summary ${sessionId}`, expireInSeconds: 300 },
  'show-class-card': { atOnce: 4, turnOf: ({ sessionId }) => `card ${sessionId}`, expireInSeconds: 120 },
  'send-recap': { atOnce: 8, turnOf: recapTurn, expireInSeconds: 120 },
  'withdraw-recap': { atOnce: 2, turnOf: recapTurn, expireInSeconds: 120 },
  'arrange-class': { atOnce: 4, turnOf: ({ arrangementId }) => `arrangement ${arrangementId}`, expireInSeconds: 120 },
  'match-answers': { atOnce: 2, turnOf: ({ sessionId }) => `answers ${sessionId}`, expireInSeconds: 120 },
  'remind-class': { atOnce: 1, turnOf: ({ sessionId }) => `reminders ${sessionId}`, expireInSeconds: 120 },
  'send-notice': { atOnce: 5, turnOf: noticeTurn, expireInSeconds: 60 },
  'pull-recording': { atOnce: 2, turnOf: recordingTurn, expireInSeconds: 7200 },
  'delete-recording': { atOnce: 1, turnOf: recordingTurn, expireInSeconds: 120 },
};

export const JOB_NAMES = Object.keys(QUEUES) as JobName[];

/** The least that pg-boss takes: a process that was killed is missed after this long, and its jobs run elsewhere. */
const HEARTBEAT_SECONDS = 10;

/** Ten tries more, the pauses doubling from 2–4 s up to 5 min: most of half an hour of an outage is outlived. */
const RETRIES = { retryLimit: 10, retryDelay: 2, retryBackoff: true, retryDelayMax: 300 };

const DAY_SECONDS = 86_400;

/** As pg-boss takes it. */
export function queueOf(name: JobName): Omit<Queue, 'name'> {
  return {
    ...RETRIES,
    expireInSeconds: QUEUES[name].expireInSeconds,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    retentionSeconds: 30 * DAY_SECONDS, // from its start: a class may be planned long before
    deleteAfterSeconds: DAY_SECONDS,
    deadLetter: GIVEN_UP,
  };
}

/** Nobody works it. What nobody decided upon goes after a year, with the summary that it was about. */
export const GIVEN_UP_QUEUE: Omit<Queue, 'name'> = { retentionSeconds: 365 * DAY_SECONDS };

function recapTurn({ sessionId, personId }: Jobs['send-recap']): string {
  return `recap ${sessionId} ${personId}`;
}

function noticeTurn({ sessionId, personId, notice }: Jobs['send-notice']): string {
  return `notice ${notice} ${sessionId} ${personId}`;
}

function recordingTurn({ recordingId }: Jobs['pull-recording']): string {
  return `recording ${recordingId}`;
}
