import { ServerError, type ConfidentialClientApplication } from '@azure/msal-node';
import { expect } from 'chai';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { contoso, fabrikam } from '../../directory/directory.ts';
import { applications, upbeat, UPBEAT_CLIENT_ID } from '../applications.ts';
import { startEntraForTests } from '../entra-for-tests.ts';
import type { LocalEntra } from '../entra.ts';
import { msalOf, refusal } from '../msal-for-tests.ts';

const GRAPH = 'https://graph.microsoft.com';

describe('client credentials at the local Entra', () => {
  let entra: LocalEntra;

  before(async () => void (entra = await startEntraForTests()));
  after(() => entra.stop());

  const authorityOf = (tenantId: string): string => `${entra.authority}/${tenantId}`;

  it('give the application a token in its own name, with the roles that were consented to', async () => {
    entra.consent(contoso.id, UPBEAT_CLIENT_ID, [
      { resource: GRAPH, kind: 'application', name: 'OnlineMeetings.Read.All' },
      { resource: GRAPH, kind: 'delegated', name: 'User.ReadBasic.All' },
    ]);
    const claims = await applicationClaims(contoso.id, `${GRAPH}/.default`);
    entra.withdrawConsent(contoso.id);

    expect(claims).to.include({ aud: GRAPH, tid: contoso.id, appid: UPBEAT_CLIENT_ID, idtyp: 'app', ver: '1.0' });
    expect(claims['iss']).to.equal(`${entra.authority}/${contoso.id}/`);
    expect(claims['roles']).to.deep.equal(['OnlineMeetings.Read.All']);
    expect(claims['xms_cc']).to.deep.equal(['cp1']);
    expect(claims).not.to.have.any.keys('scp', 'name');
  });

  it('need no consent for resources that decide for themselves, such as Web PubSub', async () => {
    const claims = await applicationClaims(fabrikam.id, 'https://webpubsub.azure.com/.default');

    expect(claims).to.include({ aud: 'https://webpubsub.azure.com', tid: fabrikam.id, idtyp: 'app' });
    expect(claims).not.to.have.property('roles');
  });

  it('refuse a wrong secret, an unknown resource and single permissions', async () => {
    expect(await refusal(acquire(msalOf(entra, { clientSecret: 'wrong' }), `${GRAPH}/.default`))).to.include({
      errorCode: 'invalid_client',
      errorNo: 7000215,
    });
    expect(await refusal(acquire(msalOf(entra), 'https://nowhere.example/.default'))).to.include({
      errorCode: 'invalid_resource',
      errorNo: 500011,
    });
    expect(await refusal(acquire(msalOf(entra), `${GRAPH}/User.ReadBasic.All`))).to.include({
      errorCode: 'invalid_scope',
      errorNo: 1002012,
    });
  });

  it('accept the assertion of a federated identity instead of a secret, and only that one', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const federation = {
      issuer: 'https://identity.example',
      subject: 'managed-identity',
      audience: 'api://AzureADTokenExchange',
      keys: [await exportJWK(publicKey)],
    };
    const federated = await startEntraForTests({
      applications: [{ ...upbeat, federations: [federation] }],
    });
    const assertion = (subject: string) => () =>
      new SignJWT()
        .setProtectedHeader({ alg: 'RS256' })
        .setIssuer(federation.issuer)
        .setSubject(subject)
        .setAudience(federation.audience)
        .setExpirationTime('5 minutes')
        .sign(privateKey);
    const client = (subject: string): ConfidentialClientApplication =>
      msalOf(federated, {
        clientAssertion: assertion(subject),
        authority: `${federated.authority}/${contoso.id}`,
      });
    const scopes = ['https://storage.azure.com/.default'];

    try {
      const result = await client('managed-identity').acquireTokenByClientCredential({ scopes });
      expect(decodeJwt(result?.accessToken ?? '').aud).to.equal('https://storage.azure.com');
      expect(await refusal(client('stranger').acquireTokenByClientCredential({ scopes }))).to.include({
        errorCode: 'invalid_client',
      });
    } finally {
      await federated.stop();
    }
  });

  it('answers 429 with Retry-After when it is told to, and MSAL waits', async () => {
    const client = msalOf(entra);
    const request = { scopes: ['https://vault.azure.net/.default'], authority: authorityOf(contoso.id) };
    const before = entra.tokenRequests('client_credentials');
    entra.throttle(1, 60);

    expect(await refusal(client.acquireTokenByClientCredential(request))).to.include({ status: 429 });
    expect(await refusal(client.acquireTokenByClientCredential(request))).to.be.instanceOf(ServerError);
    expect(entra.tokenRequests('client_credentials')).to.equal(before + 1);
  });

  it('knows the applications of this machine and no others', async () => {
    const stranger = msalOf(entra, { clientId: '99999999-9999-4999-8999-999999999999' });

    expect(applications.map(({ name }) => name)).to.deep.equal([
      'Upbeat',
      'Upbeat bot',
      'Microsoft Teams',
      'Microsoft Teams Web Client',
    ]);
    expect(await refusal(acquire(stranger, `${GRAPH}/.default`))).to.include({
      errorCode: 'unauthorized_client',
      errorNo: 700016,
    });
  });

  const acquire = (client: ConfidentialClientApplication, scope: string, tenantId = contoso.id) =>
    client.acquireTokenByClientCredential({ scopes: [scope], authority: authorityOf(tenantId) });

  async function applicationClaims(tenantId: string, scope: string) {
    return decodeJwt((await acquire(msalOf(entra), scope, tenantId))?.accessToken ?? '');
  }
});
