import { CryptoProvider, PublicClientApplication } from '@azure/msal-node';
import { expect } from 'chai';
import { decodeJwt } from 'jose';
import { amira, contoso, fabrikam, hana, leo, nils } from '../../directory/directory.ts';
import { teamsDesktop, UPBEAT_CLIENT_ID, UPBEAT_SCOPE } from '../applications.ts';
import { startEntraForTests } from '../entra-for-tests.ts';
import type { LocalEntra } from '../entra.ts';
import { refusal } from '../msal-for-tests.ts';

const REDIRECT = 'http://localhost:3000/signed-in';

describe('an authorization code with PKCE at the local Entra', () => {
  let entra: LocalEntra;

  before(async () => void (entra = await startEntraForTests()));
  after(() => entra.stop());

  const authorityOf = (tenantId: string): string => `${entra.authority}/${tenantId}`;

  const publicClient = (): PublicClientApplication =>
    new PublicClientApplication({
      auth: {
        clientId: teamsDesktop.clientId,
        authority: authorityOf('organizations'),
        knownAuthorities: [new URL(entra.authority).host],
      },
    });

  it('gives Teams a token for Upbeat, as a tab receives it', async () => {
    const claims = decodeJwt((await signedIn(amira.address)).accessToken);

    expect(claims).to.include({
      ver: '2.0',
      aud: UPBEAT_CLIENT_ID,
      iss: `${entra.authority}/${contoso.id}/v2.0`,
      tid: contoso.id,
      oid: amira.id,
      azp: teamsDesktop.clientId,
      azpacr: '0',
      scp: 'access_as_user',
      name: 'Amira Khan',
      preferred_username: 'amira.khan@contoso.com',
      acct: 0,
    });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).to.equal(3600);
    expect(claims).not.to.have.property('roles');
  });

  it('marks the guest and the administrator', async () => {
    expect(decodeJwt((await signedIn(leo.address)).accessToken)).to.include({ acct: 1, tid: contoso.id });
    expect(decodeJwt((await signedIn(hana.address)).accessToken)['roles']).to.deep.equal(['Upbeat.Admin']);
  });

  it('takes whoever signs in through organizations to their own tenant', async () => {
    const result = await signedIn(nils.address);

    expect(result.tenantId).to.equal(fabrikam.id);
    expect(result.account).to.include({ username: 'nils.berg@fabrikam.com' });
  });

  it('binds the id token to the nonce, and renews silently with the refresh token', async () => {
    const client = publicClient();
    const first = await signedIn(amira.address, client);
    expect(first.idTokenClaims).to.include({ nonce: 'number-used-once', aud: teamsDesktop.clientId });

    const before = entra.tokenRequests('refresh_token');
    const account = first.account;
    if (!account) throw new Error('MSAL kept no account');
    const again = await client.acquireTokenSilent({ account, scopes: [UPBEAT_SCOPE], forceRefresh: true });

    expect(entra.tokenRequests('refresh_token')).to.equal(before + 1);
    expect(decodeJwt(again.accessToken)).to.include({ oid: amira.id, scp: 'access_as_user' });
  });

  it('refuses a code whose verifier is another one, and a second use of a code', async () => {
    const client = publicClient();
    const { verifier, code } = await codeFor(amira.address, client);
    const stolen = await codeFor(amira.address, client);
    const wrong = await refusal(redeem(client, stolen.code, verifier));
    expect(wrong).to.include({ errorCode: 'invalid_grant', errorNo: 50148 });

    await redeem(client, code, verifier);
    const second = await refusal(redeem(client, code, verifier));
    expect(second).to.include({ errorCode: 'invalid_grant', errorNo: 54005 });
  });

  async function signedIn(address: string, client = publicClient()) {
    const { code, verifier } = await codeFor(address, client);
    return redeem(client, code, verifier);
  }

  const redeem = (client: PublicClientApplication, code: string, codeVerifier: string) =>
    client.acquireTokenByCode(
      { code, codeVerifier, redirectUri: REDIRECT, scopes: [UPBEAT_SCOPE] },
      { code, nonce: 'number-used-once' },
    );

  async function codeFor(address: string, client: PublicClientApplication) {
    const { challenge, verifier } = await new CryptoProvider().generatePkceCodes();
    const url = await client.getAuthCodeUrl({
      scopes: [UPBEAT_SCOPE],
      redirectUri: REDIRECT,
      codeChallenge: challenge,
      codeChallengeMethod: 'S256',
      nonce: 'number-used-once',
      state: 'of-the-visit',
      prompt: 'none',
      loginHint: address,
    });
    const response = await fetch(url, { redirect: 'manual' });
    const answer = new URL(response.headers.get('location') ?? 'http://localhost/nowhere').searchParams;
    expect(answer.get('state')).to.equal('of-the-visit');
    return { verifier, code: answer.get('code') ?? '' };
  }
});
