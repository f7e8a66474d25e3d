import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose';

/** A key that vouches for what comes from some channels, such as Teams. */
export interface ChannelKey {
  readonly published: JWK & { readonly endorsements: readonly string[] };
  sign(claims: JWTPayload): Promise<string>;
}

export async function createChannelKey(...channels: readonly string[]): Promise<ChannelKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const bare = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(bare);
  return {
    published: { ...bare, kid, use: 'sig', alg: 'RS256', endorsements: channels },
    sign: (claims) => new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid }).sign(privateKey),
  };
}
