import { expect } from 'chai';
import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { UpbeatError } from '@upbeat/api/domain/errors.ts';
import { createTokenVerifier, type TokenVerifier } from '@upbeat/api/infrastructure/entra/verify-teams-token.ts';
import { amira, contoso, fabrikam, hana, leo, nils } from '../directory/directory.ts';
import { teamsWeb, UPBEAT_CLIENT_ID } from './applications.ts';
import { startEntraForTests } from './entra-for-tests.ts';
import type { LocalEntra } from './entra.ts';
import { signIn } from './sign-in.ts';

describe('the token of a Teams tab', () => {
  let entra: LocalEntra;
  let verify: TokenVerifier;

  before(async () => {
    entra = await startEntraForTests();
    verify = createTokenVerifier({ authority: entra.authority, clientId: UPBEAT_CLIENT_ID });
  });
  after(() => entra.stop());

  const tokenOf = (person: typeof amira, clientId?: string): Promise<string> =>
    signIn({ browserAuthority: entra.browserAuthority, person, ...(clientId === undefined ? {} : { clientId }) });

  describe('identifies', () => {
    it('a person of the tenant', async () => {
      const identity = await verify(await tokenOf(amira));

      expect(identity).to.deep.include({
        tenantId: contoso.id,
        personId: amira.id,
        name: 'Amira Khan',
        isAdmin: false,
        isGuest: false,
      });
      expect(identity.expiresAt.getTime() - Date.now()).to.be.within(3_590_000, 3_600_000);
    });

    it('an administrator by the app role', async () => {
      expect(await verify(await tokenOf(hana))).to.include({ name: 'Hana Sato', isAdmin: true, isGuest: false });
    });

    it('a guest', async () => {
      expect(await verify(await tokenOf(leo))).to.include({ name: 'Leo Grant', isAdmin: false, isGuest: true });
    });

    it('people of any tenant, and leaves it to others who is a customer', async () => {
      expect(await verify(await tokenOf(nils))).to.include({ tenantId: fabrikam.id, personId: nils.id });
    });

    it('someone in Teams on the web', async () => {
      expect(await verify(await tokenOf(amira, teamsWeb.clientId))).to.include({ personId: amira.id });
    });

    it('someone by their address when the directory gives no name', async () => {
      expect(await verify(await altered({ name: undefined }))).to.include({ name: 'amira.khan@contoso.com' });
    });

    it('someone whose clock differs by less than a minute', async () => {
      expect(await verify(await altered({ exp: inSeconds(-30) }))).to.include({ personId: amira.id });
      expect(await verify(await altered({ nbf: inSeconds(30) }))).to.include({ personId: amira.id });
    });
  });

  describe('is refused when it', () => {
    const cases: Record<string, { reason: string; claims: JWTPayload }> = {
      'is for another application': { reason: 'aud', claims: { aud: 'https://graph.microsoft.com' } },
      'is for the identifier of a version 1 token': {
        reason: 'aud',
        claims: { aud: `api://localhost/${UPBEAT_CLIENT_ID}` },
      },
      'is a version 1 token': { reason: 'ver', claims: { ver: '1.0' } },
      'names another issuer': { reason: 'iss', claims: { iss: 'https://login.example/v2.0' } },
      'has no tenant': { reason: 'tid', claims: { tid: undefined } },
      'has a tenant that is no GUID': { reason: 'tid', claims: { tid: '../contoso' } },
      'has no person': { reason: 'oid', claims: { oid: undefined } },
      'ended more than a minute ago': { reason: 'expired', claims: { exp: -61 } },
      'begins more than a minute from now': { reason: 'nbf', claims: { nbf: 90 } },
      'belongs to an application': { reason: 'application', claims: { idtyp: 'app' } },
      'has roles but no scope': { reason: 'application', claims: { scp: undefined, roles: ['Upbeat.Admin'] } },
      'lacks the scope': { reason: 'scope', claims: { scp: 'access_as_user_2 other' } },
      'comes from another client': { reason: 'client', claims: { azp: '99999999-9999-4999-8999-999999999999' } },
      'names no client': { reason: 'client', claims: { azp: undefined } },
    };
    for (const [title, { reason, claims }] of Object.entries(cases)) {
      it(title, async () => expect(await refusal(await altered(relative(claims)))).to.equal(reason));
    }

    it('names the issuer of another tenant than its own', async () => {
      const claims = { tid: fabrikam.id };
      expect(await refusal(await altered(claims))).to.equal('iss');
    });

    it('is not signed at all', async () => {
      const [, payload] = (await tokenOf(amira)).split('.');
      const header = base64({ alg: 'none', typ: 'JWT' });
      expect(await refusal(`${header}.${payload ?? ''}.`)).to.equal('signature');
    });

    it('is signed with the public key as if it were a secret', async () => {
      const genuine = await tokenOf(amira);
      const { kid = '' } = decodeProtectedHeader(genuine);
      const { keys } = (await (await fetch(keysUrl())).json()) as { keys: (JsonWebKey & { kid: string })[] };
      const key = keys.find((one) => one.kid === kid);
      if (!key) throw new Error('The signing key is not published');
      const secret = createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
      const forged = await new SignJWT(decodeJwt(genuine))
        .setProtectedHeader({ alg: 'HS256', kid })
        .sign(Buffer.from(secret));
      expect(await refusal(forged)).to.equal('signature');
    });

    it('is signed with a key of the forger under a genuine key id', async () => {
      const genuine = await tokenOf(amira);
      const { privateKey } = await generateKeyPair('RS256');
      const { kid = '' } = decodeProtectedHeader(genuine);
      const forged = await new SignJWT(decodeJwt(genuine)).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
      expect(await refusal(forged)).to.equal('signature');
    });

    it('was changed after it was signed', async () => {
      const genuine = await tokenOf(amira);
      const [header = '', , signature = ''] = genuine.split('.');
      const changed = `${header}.${base64({ ...decodeJwt(genuine), oid: hana.id })}.${signature}`;
      expect(await refusal(changed)).to.equal('signature');
      expect(await verify(genuine)).to.include({ personId: amira.id });
    });

    for (const token of ['', 'abc', 'a.b.c', '..', `${base64({ alg: 'RS256' })}.e30.e30`]) {
      it(`reads ${JSON.stringify(token)}`, async () => expect(await refusal(token)).to.equal('signature'));
    }
  });

  it('is accepted across a change of the signing key, without asking for the keys again', async () => {
    const before = await tokenOf(amira);
    await entra.rollSigningKey();
    const after = await tokenOf(amira);

    expect(decodeProtectedHeader(after).kid).not.to.equal(decodeProtectedHeader(before).kid);
    expect(await verify(after)).to.include({ personId: amira.id });
    const fresh = createTokenVerifier({ authority: entra.authority, clientId: UPBEAT_CLIENT_ID });
    expect(await fresh(before)).to.include({ personId: amira.id });
  });

  it('that was verified once stays good until it ends, even when the keys cannot be had', async () => {
    const temporary = await startEntraForTests();
    let now = new Date();
    const options = { authority: temporary.authority, clientId: UPBEAT_CLIENT_ID, clock: () => now };
    const patient = createTokenVerifier(options);
    const token = await signIn({ browserAuthority: temporary.browserAuthority, person: amira });
    const first = await patient(token);
    await temporary.stop();

    expect(await patient(token)).to.equal(first);
    expect(await code(createTokenVerifier(options)(token))).to.equal('identity-provider-unavailable');
    now = new Date(first.expiresAt.getTime() + 61_000);
    expect(await code(patient(token))).to.equal('token-refused');
  });

  it('says nothing of itself in the refusal', async () => {
    const token = await altered({ aud: 'someone-else' });
    const error = await verify(token).catch((reason: unknown) => reason);

    expect(error).to.be.instanceOf(UpbeatError).with.property('code', 'token-refused');
    expect(JSON.stringify((error as UpbeatError).details) + (error as Error).message).not.to.include('amira');
  });

  async function altered(changes: JWTPayload): Promise<string> {
    return entra.sign({ ...decodeJwt(await tokenOf(amira)), ...changes });
  }

  async function refusal(token: string): Promise<unknown> {
    return verify(token).then(
      () => 'accepted',
      (error: unknown) => (error instanceof UpbeatError ? error.details['reason'] : error),
    );
  }

  const keysUrl = (): string => `${entra.authority}/common/discovery/v2.0/keys`;
});

const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

function relative({ exp, nbf, ...rest }: JWTPayload): JWTPayload {
  return {
    ...rest,
    ...(exp === undefined ? {} : { exp: inSeconds(exp) }),
    ...(nbf === undefined ? {} : { nbf: inSeconds(nbf) }),
  };
}

function base64(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function code(request: Promise<unknown>): Promise<string> {
  return request.then(
    () => 'accepted',
    (error: unknown) => (error instanceof UpbeatError ? String(error.code) : String(error)),
  );
}
