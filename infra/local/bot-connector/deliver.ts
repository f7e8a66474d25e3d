import type { JWK } from 'jose';
import type { Activity } from './activity.ts';
import { createChannelKey } from './channel-key.ts';

export const ISSUER = 'https://api.botframework.com';

/** As long as Teams waits for a bot. */
const PATIENCE_MS = 15_000;
const TOKEN_SECONDS = 3600;

/** What somebody who is not Teams may try. */
export type Forgery =
  | 'no-token'
  | 'expired'
  | 'wrong-audience'
  | 'wrong-service-url'
  | 'foreign-key'
  /** By a key of Microsoft's that vouches for another channel than Teams. */
  | 'not-endorsed';

/** An activity as it went to the bot, and what the bot made of it. */
export interface Delivery {
  readonly activity: Activity;
  /** Null when the bot was not there, or did not answer in time. */
  readonly status: number | null;
  /** The JSON of its answer, if it was any. */
  readonly body: unknown;
}

export interface Courier {
  /** Where the bot takes activities; null while it is away. */
  reachBotAt(url: string | null): void;
  deliver(activity: Activity, forgery?: Forgery): Promise<Delivery>;
  /** Everything that was sent, oldest first. */
  deliveries(): readonly Delivery[];
  /** The keys by which a bot knows Teams. */
  publishedKeys(): readonly JWK[];
}

/** Brings activities to the bot, signed as Teams signs them. */
export async function createCourier(botId: string): Promise<Courier> {
  const [ofTeams, ofWebChat] = await Promise.all([createChannelKey('msteams'), createChannelKey('webchat')]);
  const keyFor = (forgery: Forgery | null) => {
    if (forgery === 'foreign-key') return createChannelKey('msteams');
    return forgery === 'not-endorsed' ? ofWebChat : ofTeams;
  };
  const delivered: Delivery[] = [];
  let botUrl: string | null = null;

  const tokenFor = async ({ serviceUrl }: Activity, forgery: Forgery | null): Promise<string> => {
    const now = Math.floor(Date.now() / 1000); // the bot looks at its own clock
    const issued = forgery === 'expired' ? now - 2 * TOKEN_SECONDS : now;
    const key = await keyFor(forgery);
    return key.sign({
      iss: ISSUER,
      aud: forgery === 'wrong-audience' ? 'aaaaaaaa-0000-4000-8000-0000000000ff' : botId,
      serviceurl: forgery === 'wrong-service-url' ? 'https://elsewhere.example/' : serviceUrl,
      iat: issued,
      nbf: issued,
      exp: issued + TOKEN_SECONDS,
    });
  };

  return {
    reachBotAt: (url) => void (botUrl = url),
    async deliver(activity, forgery) {
      const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' });
      if (forgery !== 'no-token') headers.set('authorization', `Bearer ${await tokenFor(activity, forgery ?? null)}`);
      const answer = botUrl === null ? null : await post(botUrl, headers, activity);
      const delivery = { activity, status: answer?.status ?? null, body: answer?.body ?? null };
      delivered.push(delivery);
      return delivery;
    },
    deliveries: () => delivered,
    publishedKeys: () => [ofTeams.published, ofWebChat.published],
  };
}

async function post(
  url: string,
  headers: Headers,
  activity: Activity,
): Promise<{ status: number; body: unknown } | null> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(activity), signal });
    return { status: response.status, body: parse(await response.text()) };
  } catch {
    return null; // a bot that is down is nothing that Teams tells anybody about
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
