/** The moments at which the real Entra ID says no, for tests and for people who want to see them. */
export interface Faults {
  /** The next token requests are answered with 429 and this Retry-After. */
  throttle(requests: number, retryAfterSeconds: number): void;
  /** On-Behalf-Of is refused for this person until they have signed in interactively with the claims asked for. */
  requireInteraction(personId: string): void;

  takeThrottle(): { readonly retryAfterSeconds: number } | null;
  needsInteraction(personId: string): boolean;
  interacted(personId: string): void;
  hasInteracted(personId: string): boolean;
}

/** The authentication context that a person is asked to prove, say by a second factor. */
export const REQUIRED_CONTEXT = 'c1';

export const CLAIMS_CHALLENGE = JSON.stringify({
  access_token: { acrs: { essential: true, value: REQUIRED_CONTEXT } },
});

export function createFaults(): Faults {
  let throttled = { requests: 0, retryAfterSeconds: 0 };
  const required = new Set<string>();
  const interacted = new Set<string>();

  return {
    throttle: (requests, retryAfterSeconds) => void (throttled = { requests, retryAfterSeconds }),
    requireInteraction(personId) {
      required.add(personId);
      interacted.delete(personId);
    },
    takeThrottle() {
      if (throttled.requests === 0) return null;
      throttled = { ...throttled, requests: throttled.requests - 1 };
      return { retryAfterSeconds: throttled.retryAfterSeconds };
    },
    needsInteraction: (personId) => required.has(personId),
    interacted: (personId) => void interacted.add(personId),
    hasInteracted: (personId) => interacted.has(personId),
  };
}
