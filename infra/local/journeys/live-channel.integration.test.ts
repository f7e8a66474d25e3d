import { type ChannelUnderTest, itIsALiveChannel } from '@upbeat/api/application/live/live-channel.contract.ts';
import type { LiveChannel } from '@upbeat/api/application/live/live-channel.ts';
import { entraCredential } from '@upbeat/api/infrastructure/entra/entra-credential.ts';
import { webPubSubLiveChannel } from '@upbeat/api/infrastructure/web-pubsub/live-channel.ts';
import { expect } from 'chai';
import { amira, contoso } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { startEntraForTests } from '../entra/entra-for-tests.ts';
import type { LocalEntra } from '../entra/entra.ts';
import { connect, HUB, startServiceForTests, type ServiceForTests } from '../web-pubsub/service-for-tests.ts';

describe('the live channel on Web PubSub', () => {
  let entra: LocalEntra;
  let service: ServiceForTests;
  let channel: LiveChannel;

  before(async () => {
    entra = await startEntraForTests();
    service = await startServiceForTests({
      entra: {
        issuerOf: (tenantId) => `${entra.authority}/${tenantId}/`,
        jwksUrl: `${entra.authority}/common/discovery/v2.0/keys`,
        allowedIds: [UPBEAT_CLIENT_ID],
      },
    });
    const credential = entraCredential({
      authority: entra.authority,
      clientId: UPBEAT_CLIENT_ID,
      clientSecret: 'local-secret-of-upbeat',
      tenantId: contoso.id,
    });
    const { endpoint, clientEndpoint } = service;
    channel = webPubSubLiveChannel({ endpoint, clientEndpoint, hub: HUB, credential });
  });
  after(async () => {
    await service.stop();
    await entra.stop();
  });

  const urlFor = (to: { sessionId: string; audience: 'stage' | 'panel'; personId?: string }) =>
    channel.clientUrl({ personId: amira.id, ...to, minutes: 60 });

  itIsALiveChannel((): ChannelUnderTest => ({
    channel,
    listen: async (to) => {
      const client = await connect(await urlFor(to));
      return {
        next: () => client.next(),
        close: async () => {
          client.socket.close();
          await client.closed;
        },
      };
    },
  }));

  it('gives each viewer a URL that receives one audience, for an hour, and sends nothing [LV7]', async () => {
    const to = { sessionId: '019a9c2e-0000-7000-8000-000000000003', audience: 'stage' } as const;
    const url = new URL(await urlFor(to));
    const [, payload = ''] = (url.searchParams.get('access_token') ?? '').split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    expect(url.host).to.equal(new URL(service.clientEndpoint).host);
    expect(claims).to.deep.include({
      sub: `${to.sessionId}.${amira.id}`,
      'webpubsub.group': [`${to.sessionId}.stage`],
      role: [],
    });
    expect(Number(claims['exp']) - Number(claims['iat'])).to.be.at.most(3600);
  });
});
