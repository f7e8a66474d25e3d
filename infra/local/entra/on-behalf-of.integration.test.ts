import { expect } from 'chai';
import { decodeJwt } from 'jose';
import { UpbeatError } from '@upbeat/api/domain/errors.ts';
import { createOnBehalfOf, type OnBehalfOf } from '@upbeat/api/infrastructure/entra/on-behalf-of.ts';
import { amira, contoso, employees, leo, rosa, type LocalPerson } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from './applications.ts';
import { startEntraForTests } from './entra-for-tests.ts';
import type { LocalEntra } from './entra.ts';
import { refusal } from './msal-for-tests.ts';
import { signIn } from './sign-in.ts';

const SCOPES = ['https://graph.microsoft.com/User.ReadBasic.All'];

describe('acting in the name of a person', () => {
  let entra: LocalEntra;
  let onBehalfOf: OnBehalfOf;

  beforeEach(async () => {
    entra = await startEntraForTests();
    entra.consent(contoso.id);
    onBehalfOf = create();
  });
  afterEach(() => entra.stop());

  const create = (tokensKept = 1000): OnBehalfOf =>
    createOnBehalfOf({
      authority: entra.authority,
      clientId: UPBEAT_CLIENT_ID,
      clientSecret: 'local-secret-of-upbeat',
      tokensKept,
    });
  const tokenOf = (person: LocalPerson): Promise<string> =>
    signIn({ browserAuthority: entra.browserAuthority, person });
  const requests = (): number => entra.tokenRequests('urn:ietf:params:oauth:grant-type:jwt-bearer');
  const asked = async (person: LocalPerson) => ({
    tenantId: person.tenantId,
    token: await tokenOf(person),
    scopes: SCOPES,
  });

  it('works for members and guests, each under their own name', async () => {
    for (const person of [amira, leo]) {
      const { token } = await onBehalfOf(await asked(person));
      expect(decodeJwt(token)).to.include({ oid: person.id, tid: contoso.id, scp: 'User.ReadBasic.All' });
    }
  });

  it('asks once for many calls at the same moment, and keeps the answer', async () => {
    const request = await asked(amira);
    const tokens = await Promise.all(Array.from({ length: 20 }, () => onBehalfOf(request)));
    await onBehalfOf(request);

    expect(new Set(tokens.map(({ token }) => token)).size).to.equal(1);
    expect(requests()).to.equal(1);
  });

  it('never mixes up two people who ask at the same moment', async () => {
    const crowd = employees.slice(0, 12);
    const wanted = await Promise.all(crowd.map(asked));
    const tokens = await Promise.all(wanted.map((one) => onBehalfOf(one)));

    expect(tokens.map(({ token }) => decodeJwt(token)['oid'])).to.deep.equal(crowd.map(({ id }) => id));
    expect(requests()).to.equal(12);
  });

  it('forgets the tokens of others after a while instead of keeping everyone for ever', async () => {
    const forgetful = create(2);
    const [first, second] = [await asked(amira), await asked(rosa)];
    await forgetful(first);
    await forgetful(first);
    expect(requests()).to.equal(1);

    await forgetful(second);
    await forgetful(first);
    expect(requests()).to.equal(3);
  });

  it('says that consent is missing, and for what', async () => {
    entra.withdrawConsent(contoso.id);
    const error = await refusal(onBehalfOf(await asked(amira)));

    expect(error).to.be.instanceOf(UpbeatError).with.property('code', 'consent-required');
    expect(error).to.have.property('details').that.deep.equals({ scopes: SCOPES });
  });

  it('works as soon as an administrator has consented', async () => {
    entra.withdrawConsent(contoso.id);
    const request = await asked(amira);
    await refusal(onBehalfOf(request));
    entra.consent(contoso.id);

    expect(await onBehalfOf(request)).to.have.property('token');
  });

  it('says that the person must sign in again, and with which claims', async () => {
    entra.requireInteraction(amira.id);
    const error = await refusal(onBehalfOf(await asked(amira)));

    expect(error).to.be.instanceOf(UpbeatError).with.property('code', 'interaction-required');
    expect(error)
      .to.have.property('details')
      .that.deep.equals({ claims: '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}' });
  });

  it('fetches a new token when Graph challenges the old one', async () => {
    const request = await asked(amira);
    await onBehalfOf(request);
    await onBehalfOf({ ...request, claims: '{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}' });

    expect(requests()).to.equal(2);
  });

  it('says that the token has expired when it ended on the way', async () => {
    const claims = decodeJwt(await tokenOf(amira));
    const token = await entra.sign({ ...claims, exp: Math.floor(Date.now() / 1000) - 1 });
    const error = await refusal(onBehalfOf({ tenantId: contoso.id, token, scopes: SCOPES }));

    expect(error).to.be.instanceOf(UpbeatError).with.property('code', 'token-refused');
    expect(error).to.have.property('details').that.deep.equals({ reason: 'expired' });
  });

  it('is unavailable while Entra ID is busy', async () => {
    const request = await asked(amira);
    entra.throttle(1, 60);
    const error = await refusal(onBehalfOf(request));

    expect(error).to.be.instanceOf(UpbeatError).with.property('code', 'identity-provider-unavailable');
  });
});
