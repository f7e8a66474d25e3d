import { WebPubSubServiceClient } from '@azure/web-pubsub';
import { entraCredential } from '@upbeat/api/infrastructure/entra/entra-credential.ts';
import { expect } from 'chai';
import { contoso } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { startEntraForTests } from '../entra/entra-for-tests.ts';
import type { LocalEntra } from '../entra/entra.ts';
import { connect, HUB, startServiceForTests, type ServiceForTests } from './service-for-tests.ts';

describe('the identity of the api at the Web PubSub stand-in', () => {
  let entra: LocalEntra;
  let service: ServiceForTests;

  before(async () => {
    entra = await startEntraForTests();
    service = await startServiceForTests({
      entra: {
        issuerOf: (tenantId) => `${entra.authority}/${tenantId}/`, // version 1, as the service's own registration asks for
        jwksUrl: `${entra.authority}/common/discovery/v2.0/keys`,
        allowedIds: [UPBEAT_CLIENT_ID],
      },
    });
  });

  after(async () => {
    await service.stop();
    await entra.stop();
  });

  it('needs no access key to publish, nor to have client tokens made', async () => {
    const credential = entraCredential({
      authority: entra.authority,
      clientId: UPBEAT_CLIENT_ID,
      clientSecret: 'local-secret-of-upbeat',
      tenantId: contoso.id,
    });
    const server = new WebPubSubServiceClient(service.endpoint, credential, HUB);
    const { url } = await server.getClientAccessToken({ groups: ['stage'] });
    const viewer = await connect(url);

    await server.group('stage').sendToAll(Uint8Array.of(7).buffer);
    expect(await viewer.next()).to.deep.equal(Buffer.from([7]));
  });

  it('is the only one: a token that the directory made for anyone else opens nothing', async () => {
    const claims = { aud: 'https://webpubsub.azure.com', iss: `${entra.authority}/${contoso.id}/`, tid: contoso.id };
    const exp = Math.floor(Date.now() / 1000) + 60;
    const url = `${service.endpoint}/api/hubs/${HUB}/:send?api-version=2024-12-01`;
    const statusWith = async (token: string) =>
      (await fetch(url, { method: 'POST', headers: { authorization: `Bearer ${token}` } })).status;

    expect(await statusWith(await entra.sign({ ...claims, exp, appid: 'someone-else' }))).to.equal(403);
    expect(await statusWith(await entra.sign({ ...claims, exp: exp - 120, appid: UPBEAT_CLIENT_ID }))).to.equal(401);
  });
});
