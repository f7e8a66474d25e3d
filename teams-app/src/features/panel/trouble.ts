import { codeOf } from '../../shared/api/api-problem.ts';

/** Why the panel cannot show a class, as far as a person can do something about it. */
export type Trouble =
  | 'outside-teams'
  | 'unreachable'
  | 'sign-in-failed'
  | 'consent-needed'
  | 'tenant-not-active'
  | 'not-for-you'
  | 'guest'
  | 'not-in-a-meeting'
  | 'no-class'
  | 'unexpected';

const TROUBLE_OF: Readonly<Record<string, Trouble>> = {
  unreachable: 'unreachable',
  'sign-in-failed': 'sign-in-failed',
  'consent-needed': 'consent-needed',
  'not-signed-in': 'sign-in-failed',
  'token-refused': 'sign-in-failed',
  'tenant-not-active': 'tenant-not-active',
  'session-not-found': 'not-for-you',
  forbidden: 'not-for-you',
};

/** What an error means to the person in front of the panel. */
export function troubleOf(error: unknown): Trouble {
  return troubleOfCode(codeOf(error));
}

/** The same for a code that the api gave on a socket. */
export function troubleOfCode(code: string): Trouble {
  return TROUBLE_OF[code] ?? 'unexpected';
}
