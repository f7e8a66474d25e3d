import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  jwtVerify,
  SignJWT,
  type JWK,
  type JWTPayload,
} from 'jose';

const OLD_KEYS_KEPT = 2;

interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

/**
 * The keys that tokens are signed with. A key is published long before it signs and long after, so that whoever
 * caches the published set never meets a token of an unknown key.
 */
export interface SigningKeys {
  sign(claims: JWTPayload): Promise<string>;
  /** The claims of a token that one of the published keys has signed; throws what jose throws otherwise. */
  verify(token: string, now: Date): Promise<JWTPayload>;
  published(): readonly JWK[];
  /** The published next key begins to sign, and a new next one is published. */
  roll(): Promise<void>;
}

export async function createSigningKeys(): Promise<SigningKeys> {
  let [current, next] = await Promise.all([createKey(), createKey()]);
  let old: SigningKey[] = [];
  const published = (): JWK[] => [current, next, ...old].map(({ jwk }) => jwk);

  return {
    published,
    sign: (claims) =>
      new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: current.kid }).sign(current.privateKey),
    async verify(token, now) {
      const keys = createLocalJWKSet({ keys: published() });
      return (await jwtVerify(token, keys, { algorithms: ['RS256'], currentDate: now })).payload;
    },
    async roll() {
      const afterNext = await createKey();
      old = [current, ...old].slice(0, OLD_KEYS_KEPT);
      [current, next] = [next, afterNext];
    },
  };
}

async function createKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const bare = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(bare);
  return { kid, privateKey, jwk: { ...bare, kid, use: 'sig', alg: 'RS256' } };
}
