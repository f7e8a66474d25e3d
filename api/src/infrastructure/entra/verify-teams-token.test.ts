import { expect } from 'chai';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UpbeatError } from '../../domain/errors.ts';
import { createTokenVerifier } from './verify-teams-token.ts';

const CLIENT_ID = 'aaaaaaaa-0000-4000-8000-00000000000a';
const TENANT_ID = '11111111-1111-4111-8111-111111111111';
const OTHER_TENANT_ID = '22222222-2222-4222-8222-222222222222';
const NOON = new Date('2026-11-21T12:00:00Z');

describe('the signing keys behind a Teams token', () => {
  let server: Server;
  let authority: string;
  let published: { status: number; body: string };
  let fetches: number;
  let privateKey: CryptoKey;
  let key: JWK;

  before(async () => {
    const pair = await generateKeyPair('RS256');
    privateKey = pair.privateKey;
    key = { ...(await exportJWK(pair.publicKey)), kid: 'one', use: 'sig', alg: 'RS256' };
  });

  beforeEach(async () => {
    fetches = 0;
    server = createServer((_request, response) => {
      fetches += 1;
      response.writeHead(published.status, { 'content-type': 'application/json' }).end(published.body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    authority = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('may sign for every tenant when they say so', async () => {
    publish({ ...key, issuer: `${authority}/{tenantid}/v2.0` });
    expect(await outcome()).to.equal('accepted');
  });

  it('may sign for the one tenant that they name, and no other', async () => {
    publish({ ...key, issuer: `${authority}/${TENANT_ID}/v2.0` });
    expect(await outcome()).to.equal('accepted');

    publish({ ...key, issuer: `${authority}/${OTHER_TENANT_ID}/v2.0` });
    expect(await outcome()).to.equal('token-refused kid');
  });

  it('are fetched once for many tokens', async () => {
    publish(key);
    const verify = verifier();
    const tokens = await Promise.all(['a', 'b', 'c'].map(token));
    await Promise.all(tokens.map((one) => verify(one)));

    expect(fetches).to.equal(1);
  });

  for (const [what, answer] of Object.entries({
    'a server error': { status: 500, body: '{}' },
    'something that is not JSON': { status: 200, body: '<html>' },
    'JSON without keys': { status: 200, body: '{"keys":"none"}' },
  })) {
    it(`are unavailable, rather than the token wrong, when the answer is ${what}`, async () => {
      published = answer;
      expect(await outcome()).to.equal('identity-provider-unavailable');
    });
  }

  it('are asked for again after a failure', async () => {
    published = { status: 500, body: '{}' };
    const verify = verifier();
    const one = await token('Amira');
    expect(await outcome(verify(one))).to.equal('identity-provider-unavailable');

    publish(key);
    expect(await outcome(verify(one))).to.equal('accepted');
  });

  const verifier = () => createTokenVerifier({ authority, clientId: CLIENT_ID, clock: () => NOON });

  function publish(...keys: (JWK & { issuer?: string })[]): void {
    published = { status: 200, body: JSON.stringify({ keys }) };
  }

  function token(name: string): Promise<string> {
    const now = NOON.getTime() / 1000;
    return new SignJWT({
      ...{ iss: `${authority}/${TENANT_ID}/v2.0`, aud: CLIENT_ID, iat: now, nbf: now, exp: now + 3600 },
      ...{ ver: '2.0', tid: TENANT_ID, oid: '11111111-0000-4000-8000-000000000001', sub: 'pairwise', name },
      ...{ azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264', scp: 'access_as_user' },
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .sign(privateKey);
  }

  async function outcome(request?: Promise<unknown>): Promise<string> {
    return (request ?? verifier()(await token('Amira'))).then(
      () => 'accepted',
      (error: unknown) => {
        if (!(error instanceof UpbeatError)) throw error;
        return [error.code, error.details['reason']].filter(Boolean).join(' ');
      },
    );
  }
});
