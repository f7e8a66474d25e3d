import { expect } from 'chai';
import { decodeJwt } from 'jose';
import { UpbeatError } from '@upbeat/api/domain/errors.ts';
import { entraCredential } from '@upbeat/api/infrastructure/entra/entra-credential.ts';
import { contoso, fabrikam } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from './applications.ts';
import { startEntraForTests } from './entra-for-tests.ts';
import type { LocalEntra } from './entra.ts';
import { refusal } from './msal-for-tests.ts';

const WEB_PUBSUB = 'https://webpubsub.azure.com/.default';
const STORAGE = 'https://storage.azure.com/.default';
const CHALLENGE = '{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}';

describe('the identity of the api itself', () => {
  let entra: LocalEntra;

  beforeEach(async () => void (entra = await startEntraForTests()));
  afterEach(() => entra.stop());

  const credential = (clientSecret = 'local-secret-of-upbeat') =>
    entraCredential({ authority: entra.authority, clientId: UPBEAT_CLIENT_ID, clientSecret, tenantId: contoso.id });
  const requests = (): number => entra.tokenRequests('client_credentials');

  it('is a token for the resource, with its end', async () => {
    const token = await credential().getToken(WEB_PUBSUB);
    const claims = decodeJwt(token?.token ?? '');

    expect(claims).to.include({ aud: 'https://webpubsub.azure.com', tid: contoso.id, appid: UPBEAT_CLIENT_ID });
    expect(token?.expiresOnTimestamp).to.be.closeTo((claims.exp ?? 0) * 1000, 2000);
  });

  it('is asked for once by many callers at the same moment, and kept', async () => {
    const identity = credential();
    const tokens = await Promise.all(Array.from({ length: 20 }, () => identity.getToken([WEB_PUBSUB])));
    await identity.getToken(WEB_PUBSUB);

    expect(new Set(tokens.map((one) => one?.token)).size).to.equal(1);
    expect(requests()).to.equal(1);
  });

  it('is another one for each resource', async () => {
    const identity = credential();
    await Promise.all([identity.getToken(WEB_PUBSUB), identity.getToken(STORAGE)]);

    expect(requests()).to.equal(2);
  });

  it('is renewed when a resource challenges it, once for all who were challenged together', async () => {
    const identity = credential();
    await identity.getToken(WEB_PUBSUB);
    await Promise.all(Array.from({ length: 5 }, () => identity.getToken(WEB_PUBSUB, { claims: CHALLENGE })));

    expect(requests()).to.equal(2);
  });

  it('for one resource is not held back because another was refused', async () => {
    const identity = credential();
    entra.throttle(1, 0);
    expect(await codeOf(identity.getToken(WEB_PUBSUB))).to.equal('identity-provider-unavailable');

    expect(await identity.getToken(STORAGE)).to.have.property('token');
  });

  it('waits for as long as Entra ID asks, without asking again', async () => {
    const identity = credential();
    entra.throttle(1, 60);

    expect(await codeOf(identity.getToken(WEB_PUBSUB))).to.equal('identity-provider-unavailable');
    expect(await codeOf(identity.getToken(WEB_PUBSUB))).to.equal('identity-provider-unavailable');
    expect(requests()).to.equal(1);
  });

  it('is unavailable while Entra ID cannot be reached', async () => {
    const warm = credential();
    await warm.getToken(STORAGE);
    await entra.stop();

    expect(await codeOf(warm.getToken(WEB_PUBSUB))).to.equal('identity-provider-unavailable');
    expect(await codeOf(credential().getToken(WEB_PUBSUB))).to.equal('identity-provider-unavailable');
    expect(await warm.getToken(STORAGE)).to.have.property('token');
  });

  it('leaves a wrong secret to be seen as the misconfiguration it is', async () => {
    const error = await refusal(credential('wrong').getToken(WEB_PUBSUB));

    expect(error).not.to.be.instanceOf(UpbeatError);
    expect(error).to.have.property('errorCode', 'invalid_client');
  });

  it('stays in its own tenant, whatever a resource suggests', async () => {
    const error = await refusal(credential().getToken(WEB_PUBSUB, { tenantId: fabrikam.id }));

    expect(error)
      .to.have.property('message')
      .that.matches(/This credential is for tenant 1111.*, asked for 2222/);
    expect(requests()).to.equal(0);
  });
});

async function codeOf(request: Promise<unknown>): Promise<unknown> {
  const error = await refusal(request);
  return error instanceof UpbeatError ? error.code : error;
}
