import { InteractionRequiredAuthError, type AuthError, type ServerError } from '@azure/msal-node';
import { expect } from 'chai';
import { decodeJwt, SignJWT } from 'jose';
import { amira, contoso, hana, nils } from '../../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../applications.ts';
import { startEntraForTests } from '../entra-for-tests.ts';
import type { LocalEntra } from '../entra.ts';
import { msalOf, refusal } from '../msal-for-tests.ts';
import { signIn } from '../sign-in.ts';

const GRAPH = 'https://graph.microsoft.com';
const REDIRECT = 'http://localhost:3000/signed-in';

describe('on behalf of a person at the local Entra', () => {
  let entra: LocalEntra;

  before(async () => void (entra = await startEntraForTests()));
  after(() => entra.stop());

  const authorityOf = (tenantId: string): string => `${entra.authority}/${tenantId}`;

  afterEach(() => entra.withdrawConsent(contoso.id));

  it('lets the api act in the name of a person who used it', async () => {
    entra.consent(contoso.id);
    const result = await onBehalfOf({ scope: `${GRAPH}/User.ReadBasic.All` });
    const claims = decodeJwt(result?.accessToken ?? '');

    expect(claims).to.include({
      aud: GRAPH,
      tid: contoso.id,
      oid: amira.id,
      scp: 'User.ReadBasic.All',
      upn: amira.address,
    });
    expect(result?.account).to.include({ homeAccountId: `${amira.id}.${contoso.id}`, username: amira.address });
  });

  it('is refused until the organisation has consented, in words MSAL understands', async () => {
    const error = await refusal(onBehalfOf({ scope: `${GRAPH}/User.ReadBasic.All` }));

    expect(error).to.be.instanceOf(InteractionRequiredAuthError);
    expect(error).to.include({ errorCode: 'invalid_grant', subError: 'consent_required', errorNo: 65001 });
  });

  it('knows consent tenant by tenant', async () => {
    entra.consent(contoso.id);
    const error = await refusal(onBehalfOf({ scope: `${GRAPH}/User.ReadBasic.All`, person: nils }));

    expect(error).to.include({ subError: 'consent_required' });
  });

  it('asks for interaction with claims, until a token shows that the person has done it', async () => {
    entra.consent(contoso.id);
    entra.requireInteraction(hana.id);
    const error = (await refusal(onBehalfOf({ scope: `${GRAPH}/User.ReadBasic.All`, person: hana }))) as AuthError & {
      claims: string;
    };

    expect(error).to.be.instanceOf(InteractionRequiredAuthError);
    expect(error).to.include({ errorCode: 'interaction_required', subError: 'basic_action' });

    const url = `${entra.browserAuthority}/${contoso.id}/oauth2/v2.0/authorize?${new URLSearchParams({
      client_id: UPBEAT_CLIENT_ID,
      redirect_uri: REDIRECT,
      response_type: 'code',
      scope: 'openid',
      login_hint: hana.address,
      claims: error.claims,
    }).toString()}`;
    expect((await fetch(url, { redirect: 'manual' })).status).to.equal(302);

    expect(await onBehalfOf({ scope: `${GRAPH}/User.ReadBasic.All`, person: hana })).to.have.property('accessToken');
  });

  it('refuses a scope that nobody registered', async () => {
    const error = await refusal(onBehalfOf({ scope: `${GRAPH}/Nothing.Read` }));

    expect(error).to.include({ errorCode: 'invalid_scope', errorNo: 70011 });
  });

  it('refuses the token of an application, of another audience, and an invented one', async () => {
    const now = Math.floor(Date.now() / 1000);
    const genuine = { iat: now, nbf: now, exp: now + 60, tid: contoso.id, oid: amira.id };
    const tokens = {
      application: await entra.sign({ ...genuine, aud: UPBEAT_CLIENT_ID, idtyp: 'app' }),
      audience: await entra.sign({ ...genuine, aud: GRAPH, scp: 'User.ReadBasic.All' }),
      invented: await new SignJWT({ ...genuine, aud: UPBEAT_CLIENT_ID })
        .setProtectedHeader({ alg: 'HS256' })
        .sign(new Uint8Array(32)),
      expired: await entra.sign({ ...genuine, aud: UPBEAT_CLIENT_ID, exp: now - 10 }),
    };
    const numbers = Object.entries(tokens).map(async ([name, token]) => [
      name,
      ((await refusal(exchange(token, `${GRAPH}/User.ReadBasic.All`, contoso.id))) as ServerError).errorNo,
    ]);

    expect(Object.fromEntries(await Promise.all(numbers))).to.deep.equal({
      application: 50013,
      audience: 500131,
      invented: 50013,
      expired: 500133,
    });
  });

  async function onBehalfOf({ scope, person = amira }: { scope: string; person?: typeof amira }) {
    const token = await signIn({ browserAuthority: entra.browserAuthority, person });
    return exchange(token, scope, person.tenantId);
  }

  const exchange = (oboAssertion: string, scope: string, tenantId: string) =>
    msalOf(entra).acquireTokenOnBehalfOf({ oboAssertion, scopes: [scope], authority: authorityOf(tenantId) });
});
