import { createRemoteJWKSet, errors, jwtVerify } from 'jose';

/** Microsoft's clocks and ours may differ by so much. */
const CLOCK_SKEW_SECONDS = 300;
const KEYS_WITHIN_MS = 5000;
const TEAMS = 'msteams';

/** From here on nothing of the activity is believed. `reason` names the check, never what was found. */
export class ActivityRefused extends Error {
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`The activity was refused: ${reason}`, options);
    this.name = 'ActivityRefused';
    this.reason = reason;
  }
}

export interface ActivityVerifierOptions {
  readonly botId: string;
  /** Where the Bot Framework tells its keys. */
  readonly openIdMetadata: string;
  readonly issuer: string;
  /** Where Teams takes answers: the bot's own token goes to these hosts and to no other, whoever signs for them. */
  readonly serviceHosts: readonly string[];
  readonly clock?: () => Date;
}

/** What of a request the token must speak for. */
export interface ActivityClaim {
  readonly authorization: string | null;
  readonly channelId: unknown;
  readonly serviceUrl: unknown;
}

export type VerifyActivity = (claim: ActivityClaim) => Promise<void>;

/**
 * Makes sure that an activity comes from Teams and is for this bot. botbuilder checks as well, but takes a key that is
 * endorsed for nothing, and answers a forged signature as a fault of ours.
 *
 * @throws {ActivityRefused} no token, forged, expired, for another bot, not endorsed for Teams, or for another service
 * @see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export function createActivityVerifier(options: ActivityVerifierOptions): VerifyActivity {
  const { botId, issuer, serviceHosts, clock = () => new Date() } = options;
  let keys: ReturnType<typeof createRemoteJWKSet> | null = null;

  async function findKeys(): Promise<ReturnType<typeof createRemoteJWKSet>> {
    if (keys) return keys;
    const answer = await fetch(options.openIdMetadata, { signal: AbortSignal.timeout(KEYS_WITHIN_MS) });
    const metadata: unknown = await answer.json();
    if (typeof metadata !== 'object' || metadata === null || !('jwks_uri' in metadata))
      throw new Error('The metadata of the Bot Framework names no keys');
    keys = createRemoteJWKSet(new URL(String(metadata.jwks_uri)), { timeoutDuration: KEYS_WITHIN_MS });
    return keys;
  }

  return async ({ authorization, channelId, serviceUrl }) => {
    const token = /^Bearer ([\w.-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new ActivityRefused('no token');
    if (channelId !== TEAMS) throw new ActivityRefused('not of Teams');
    if (typeof serviceUrl !== 'string' || !isOn(serviceHosts, serviceUrl)) throw new ActivityRefused('service');
    const known = await findKeys();
    const { payload, protectedHeader } = await jwtVerify(token, known, {
      algorithms: ['RS256'],
      audience: botId,
      issuer,
      clockTolerance: CLOCK_SKEW_SECONDS,
      currentDate: clock(),
      requiredClaims: ['exp', 'iss', 'aud', 'serviceurl'],
    }).catch((error: unknown) => {
      throw translated(error);
    });
    if (payload['serviceurl'] !== serviceUrl) throw new ActivityRefused('service');
    const key = known.jwks()?.keys.find(({ kid }) => kid === protectedHeader.kid);
    if (!isEndorsed(key)) throw new ActivityRefused('endorsement');
  };
}

/** By https, on any port, and without a name and password that would go along. */
function isOn(hosts: readonly string[], serviceUrl: string): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, username, password, hostname } = new URL(serviceUrl);
  return protocol === 'https:' && username === '' && password === '' && hosts.includes(hostname);
}

function isEndorsed(key: object | undefined): boolean {
  return (
    key !== undefined && 'endorsements' in key && Array.isArray(key.endorsements) && key.endorsements.includes(TEAMS)
  );
}

/** Faults of the token are the sender's; that keys cannot be fetched is not. */
function translated(error: unknown): unknown {
  if (error instanceof errors.JWTClaimValidationFailed) return new ActivityRefused(error.claim, { cause: error });
  if (error instanceof errors.JWTExpired) return new ActivityRefused('expired', { cause: error });
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return error;
  if (error instanceof errors.JOSEError && error.constructor !== errors.JOSEError)
    return new ActivityRefused('signature', { cause: error });
  return error;
}
