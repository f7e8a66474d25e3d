import { itIsARelayChannel } from '@upbeat/api/application/live/relay-channel.contract.ts';
import type { RelayChannel } from '@upbeat/api/application/live/relay-channel.ts';
import { entraCredential } from '@upbeat/api/infrastructure/entra/entra-credential.ts';
import { webPubSubLiveChannel } from '@upbeat/api/infrastructure/web-pubsub/live-channel.ts';
import { webPubSubRelayChannel } from '@upbeat/api/infrastructure/web-pubsub/relay-channel.ts';
import { expect } from 'chai';
import { amira, contoso } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { startEntraForTests } from '../entra/entra-for-tests.ts';
import type { LocalEntra } from '../entra/entra.ts';
import { connect, HUB, startServiceForTests, type ServiceForTests } from '../web-pubsub/service-for-tests.ts';

const SPIN = '019a9c2e-0000-7000-8000-000000000009';

describe('the relay on Web PubSub', () => {
  let entra: LocalEntra;
  let service: ServiceForTests;
  let options: Parameters<typeof webPubSubRelayChannel>[0];
  let relay: RelayChannel;

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
    options = { endpoint: service.endpoint, hub: HUB, credential };
    relay = webPubSubRelayChannel(options);
  });
  after(async () => {
    await service.stop();
    await entra.stop();
  });

  itIsARelayChannel(() => relay);

  it('listens again after its connection was lost, and reaches nobody who watches [LV8]', async () => {
    const live = webPubSubLiveChannel({ ...options, clientEndpoint: service.clientEndpoint });
    const stage = { sessionId: SPIN, audience: 'stage' } as const;
    const viewer = await connect(await live.clientUrl({ ...stage, personId: amira.id, minutes: 60 }));

    const opened = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const heard = Promise.withResolvers<string>();
    let times = 0;
    const line = relay.listen(SPIN, {
      opened: () => opened[times++]?.resolve(undefined),
      heard: ({ from }) => heard.resolve(from),
      failed: () => undefined,
    });
    await opened[0]?.promise;
    service.dropConnections(({ groups }) => [...groups].some((group) => group.endsWith('.relay')));
    await opened[1]?.promise;

    const quiet = { greeting: null, samples: [], ratings: [], sensors: [], roster: null, wantsKeyframe: false };
    await relay.publish(SPIN, { from: 'one', ...quiet });
    expect(await heard.promise).to.equal('one');
    await live.publish(stage, { type: 'ended' });
    expect(await viewer.next()).to.equal('{"type":"ended"}'); // and nothing before it
    line.close();
    viewer.socket.close();
  });
});
