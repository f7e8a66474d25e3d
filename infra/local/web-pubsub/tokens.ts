import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { InvalidToken } from '../entra/verify-token.ts';

/** What a client token says about the client. */
export interface ClientClaims {
  readonly userId: string | null;
  readonly roles: readonly string[];
  readonly groups: readonly string[];
}

interface ClientTokenWish extends ClientClaims {
  /** `https://localhost:1234`, as the caller knows the service. */
  readonly origin: string;
  readonly hub: string;
  readonly minutes: number;
}

/** The tokens that are signed with the service's access key. */
export interface AccessKey {
  /** @throws {InvalidToken} unless the token is for clients of this hub of one of these origins, and not expired */
  readClientToken(token: string, hub: string, origins: readonly string[]): Promise<ClientClaims>;
  /** @throws {InvalidToken} unless the token is for this request to one of these origins, and not expired */
  verifyRequestToken(token: string, pathAndQuery: string, origins: readonly string[]): Promise<void>;
  issueClientToken(wish: ClientTokenWish): Promise<string>;
}

export function createAccessKey(accessKey: string): AccessKey {
  const secret = new TextEncoder().encode(accessKey);

  const verify = async (token: string, audiences: readonly string[]): Promise<JWTPayload> => {
    const claims = await verifySignature(token, secret);
    const accepted = new Set(audiences.map(comparable));
    if (!textsOf(claims.aud).some((audience) => accepted.has(comparable(audience)))) {
      throw new InvalidToken('The audience of the token is not this address');
    }
    return claims;
  };

  return {
    async readClientToken(token, hub, origins) {
      const claims = await verify(
        token,
        origins.map((origin) => `${origin}/client/hubs/${hub}`),
      );
      return {
        userId: claims.sub === undefined || claims.sub === '' ? null : claims.sub,
        roles: textsOf(claims['role']),
        groups: textsOf(claims['webpubsub.group']),
      };
    },

    async verifyRequestToken(token, pathAndQuery, origins) {
      const [path = ''] = pathAndQuery.split('?', 1);
      await verify(
        token,
        origins.flatMap((origin) => [origin + path, origin + pathAndQuery]),
      );
    },

    issueClientToken({ origin, hub, minutes, userId, roles, groups }) {
      const token = new SignJWT({ role: [...roles], 'webpubsub.group': [...groups] })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setAudience(`${origin}/client/hubs/${hub}`)
        .setIssuedAt()
        .setExpirationTime(`${minutes} minutes`);
      if (userId !== null) token.setSubject(userId);
      return token.sign(secret);
    },
  };
}

async function verifySignature(token: string, secret: Uint8Array): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'], requiredClaims: ['exp', 'aud'] });
    return payload;
  } catch (cause) {
    throw new InvalidToken(cause instanceof Error ? cause.message : 'The token cannot be read', { cause });
  }
}

/** The service compares audiences without regard to case, percent-encoding and a last slash. */
function comparable(audience: string): string {
  try {
    return decodeURIComponent(audience).replace(/\/$/, '').toLowerCase();
  } catch (cause) {
    throw new InvalidToken('The audience of the token is not an address', { cause });
  }
}

function textsOf(claim: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  return values.filter((value) => typeof value === 'string');
}
