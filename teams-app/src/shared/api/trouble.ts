import { codeOf } from './api-problem.ts';

/** Why the api or the sign-in gave nothing, as far as a person can do something about it. Each surface has its words. */
export type Trouble =
  'unreachable' | 'sign-in-failed' | 'consent-needed' | 'tenant-not-active' | 'not-for-you' | 'too-busy' | 'unexpected';

const TROUBLE_OF: Readonly<Record<string, Trouble>> = {
  unreachable: 'unreachable',
  'sign-in-failed': 'sign-in-failed',
  'not-signed-in': 'sign-in-failed',
  'token-refused': 'sign-in-failed',
  'interaction-required': 'sign-in-failed',
  'consent-needed': 'consent-needed',
  'tenant-not-active': 'tenant-not-active',
  'session-not-found': 'not-for-you',
  'programme-not-found': 'not-for-you',
  'not-found': 'not-for-you',
  forbidden: 'not-for-you',
  'too-many-requests': 'too-busy',
  'too-soon': 'too-busy',
  'writer-is-full': 'too-busy',
};

/** What an error means to the person in front of a page. */
export function troubleOf(error: unknown): Trouble {
  return troubleOfCode(codeOf(error));
}

/** The same for a stable code, as the api gives it on a socket. */
export function troubleOfCode(code: string): Trouble {
  return TROUBLE_OF[code] ?? (code.endsWith('-unavailable') ? 'too-busy' : 'unexpected');
}

const BUGS: ReadonlySet<string> = new Set(['internal-error', 'unexpected']);

/** Whether a fault passes by itself, so that trying again helps: no line, a busy or broken server, a bug of ours. */
export function isPassing(code: string): boolean {
  const trouble = troubleOfCode(code);
  return trouble === 'unreachable' || trouble === 'too-busy' || BUGS.has(code);
}
