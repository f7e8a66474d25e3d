import { codeOf } from '../api/api-problem.ts';

/** Why a page cannot show what it should, as far as a person can do something about it. */
export type Trouble =
  | 'outside-teams'
  | 'unreachable'
  | 'sign-in-failed'
  | 'consent-needed'
  | 'tenant-not-active'
  | 'not-for-you'
  | 'anonymous'
  | 'too-busy'
  | 'unexpected';

const TROUBLE_OF: Readonly<Record<string, Trouble>> = {
  unreachable: 'unreachable',
  'sign-in-failed': 'sign-in-failed',
  'not-signed-in': 'sign-in-failed',
  'token-refused': 'sign-in-failed',
  'consent-needed': 'consent-needed',
  'tenant-not-active': 'tenant-not-active',
  'session-not-found': 'not-for-you',
  forbidden: 'not-for-you',
  'too-many-requests': 'too-busy',
  'identity-provider-unavailable': 'too-busy',
};

/** What an error means to the person in front of the page. */
export function troubleOf(error: unknown): Trouble {
  return TROUBLE_OF[codeOf(error)] ?? 'unexpected';
}
