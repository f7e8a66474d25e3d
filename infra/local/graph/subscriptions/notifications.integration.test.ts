import { expect } from 'chai';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { createNotificationKeys } from '../../authority/notification-keys.ts';
import { contoso, nils } from '../../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../../entra/applications.ts';
import { startStackForTests } from '../../stack/stack-for-tests.ts';
import type { GraphChange } from '../changes.ts';
import { toCallRecording } from '../recordings/call-recording.ts';
import { createNotifiedWorld, type HeldClass, type NotifiedWorld } from './notified-world.ts';
import { notificationOf, publisherClaims, type NotificationBody } from './notifier.ts';
import type { LocalSubscription } from './subscriptions.ts';

describe('what Graph tells of recordings', function () {
  this.timeout(120_000);
  let world: NotifiedWorld;
  let held: HeldClass;

  before(async () => {
    world = await createNotifiedWorld(await startStackForTests());
    await world.keep();
    expect(world.faults).to.deep.equal([]);
  });
  after(() => world.end());
  beforeEach(async () => void (held = await world.holdClass()));

  const sign = (claims: JWTPayload): Promise<string> => world.stack.entra.sign(claims);

  /** A recording of the class that Graph has not told of by itself. */
  function aChange(): GraphChange {
    const recording = {
      id: randomUUID(),
      ...held,
      callId: randomUUID(),
      correlationId: randomUUID(),
      content: { bytes: 0, read: () => Promise.reject(new Error('Nobody reads it')) as never },
      transcript: null,
      order: 0,
    };
    return {
      tenantId: contoso.id,
      changeType: 'created',
      resource: `communications/onlineMeetings('${held.meeting.id}')/recordings('${recording.id}')`,
      type: '#Microsoft.Graph.callRecording',
      id: recording.id,
      data: toCallRecording(recording, world.stack.graph.origin),
    };
  }

  async function aNotification(
    {
      change = {},
      subscription = {},
      claims = {},
    }: { change?: Partial<GraphChange>; subscription?: Partial<LocalSubscription>; claims?: JWTPayload } = {},
    signed = sign,
  ): Promise<NotificationBody> {
    const { theirs } = await world.subscribed();
    return notificationOf(
      (usual) => signed({ ...usual, ...claims }),
      { ...theirs, ...subscription },
      { ...aChange(), ...change },
    );
  }

  async function post(body: unknown, path = '', origin = world.stack.webhooks.origin): Promise<number> {
    const response = await fetch(`${origin}/api/webhooks/graph${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    await response.arrayBuffer();
    return response.status;
  }

  const known = async (): Promise<number> => (await world.recordingsOf(held)).length;

  it('is kept with its class, and asked to be pulled, once [RF8]', async () => {
    const id = await world.record(held);
    await world.stack.graph.notifier.settled();
    const [recording, ...more] = await world.recordingsOf(held);
    expect(recording).to.include({ sourceId: id, state: 'waiting', onlineMeetingId: held.meeting.id });
    expect(more).to.deep.equal([]);
  });

  it('is taken when it is as Graph sends it; the same again looks like the first time, and changes nothing [RF3]', async () => {
    const body = await aNotification();
    expect(await post(body)).to.equal(202);
    const [before] = await world.recordingsOf(held);
    expect(await post(body)).to.equal(202);
    expect(await post({ ...body, value: [...body.value, ...body.value] })).to.equal(202);
    expect(await world.recordingsOf(held)).to.deep.equal([before]);
  });

  const refused: Record<string, () => Promise<unknown>> = {
    'with another secret': () => aNotification({ subscription: { clientState: 'guessed' } }),
    'with no secret': () => aNotification({ subscription: { clientState: null } }),
    'of a subscription that nobody knows': () => aNotification({ subscription: { id: randomUUID() } }),
    'with data that was changed on its way': async () => {
      const body = await aNotification();
      const { encryptedContent } = body.value[0] as { encryptedContent: { data: string } };
      const data = Buffer.from(encryptedContent.data, 'base64');
      data.writeUInt8(data.readUInt8(3) ^ 1, 3);
      encryptedContent.data = data.toString('base64');
      return body;
    },
    'encrypted for a key of another id': async () => {
      const { theirs } = await world.subscribed();
      const { certificate } = theirs.encryption ?? expect.fail();
      return aNotification({ subscription: { encryption: { certificate, id: 'another' } } });
    },
    'encrypted for another key under the id of ours': async () => {
      const { theirs } = await world.subscribed();
      const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const encryption = { certificate: { publicKey, fingerprint: '' } as never, id: theirs.encryption?.id ?? '' };
      return aNotification({ subscription: { encryption } });
    },
    'published by another application': () => aNotification({ claims: { appid: randomUUID() } }),
    'meant for another application': () => aNotification({ claims: { aud: randomUUID() } }),
    'with a token of another tenant': () => aNotification({ claims: publisherClaims(nils.tenantId, UPBEAT_CLIENT_ID) }),
    'with a token whose issuer is another tenant': () =>
      aNotification({ claims: { iss: `https://sts.windows.net/${nils.tenantId}/` } }),
    'that says to be of another tenant': async () => {
      const { tenantId } = nils;
      return aNotification({ subscription: { tenantId }, claims: publisherClaims(tenantId, UPBEAT_CLIENT_ID) });
    },
    'with a token that has expired': () => aNotification({ claims: { exp: Math.floor(Date.now() / 1000) - 301 } }),
    'with a token that nobody we know has signed': async () => {
      const { privateKey } = await generateKeyPair('RS256');
      return aNotification({}, (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256' }).sign(privateKey));
    },
    'with no token': async () => ({ ...(await aNotification()), validationTokens: [] }),
    'with a good token and a bad one': async () => {
      const body = await aNotification();
      const bad = await sign({ ...publisherClaims(contoso.id, UPBEAT_CLIENT_ID), appid: 'x' });
      return { ...body, validationTokens: [...(body.validationTokens ?? []), bad] };
    },
    'with nothing in it': () => aNotification({ subscription: { encryption: null } }),
    'of something that is no recording': () => aNotification({ change: { data: { id: 'one' } } }),
  };
  for (const [words, make] of Object.entries(refused)) {
    it(`is refused ${words}, and nothing of it is kept [RF9]`, async () => {
      expect(await post(await make())).to.equal(403);
      expect(await known()).to.equal(0);
    });
  }

  it('is not read at all when it is no notification, or too much of one [RF9]', async () => {
    expect(await post({ value: [] })).to.equal(400);
    const tooMuch = { value: 'x'.repeat(1024 * 1024) };
    expect(await post(tooMuch, '', world.stack.apiOrigin)).to.equal(413);
  });

  it('is kept where others that came along are refused [RF9]', async () => {
    const [good, bad] = [await aNotification(), await aNotification({ subscription: { clientState: 'guessed' } })];
    expect(await post({ ...good, value: [...bad.value, ...good.value] })).to.equal(202);
    expect(await known()).to.equal(1);
  });

  it('is kept where another that came along cannot be opened [RF9]', async () => {
    const { theirs } = await world.subscribed();
    const { certificate } = theirs.encryption ?? expect.fail();
    const bad = await aNotification({ subscription: { encryption: { certificate, id: 'given up' } } });
    const good = await aNotification();
    expect(await post({ ...good, value: [...bad.value, ...good.value] })).to.equal(202);
    expect(await known()).to.equal(1);
  });

  it('is nothing where it shows none of our classes [RF8]', async () => {
    const elsewhere = { ...held, meeting: { ...held.meeting, id: `MSo${randomUUID()}` } };
    await world.record(elsewhere);
    await world.stack.graph.notifier.settled();
    expect(await known()).to.equal(0);
  });

  it('is asked for by answering its question word for word, as plain text [RF10]', async () => {
    const words = 'Validation: <b>Testing</b> & more';
    const url = `${world.stack.webhooks.origin}/api/webhooks/graph?validationToken=${encodeURIComponent(words)}`;
    const response = await fetch(url, { method: 'POST' });
    expect([response.status, response.headers.get('content-type')]).to.deep.equal([200, 'text/plain; charset=utf-8']);
    expect(await response.text()).to.equal(words);
    expect(response.headers.get('x-ratelimit-remaining')).to.not.equal(null); // it counts as any other request
  });

  it('is encrypted with the new key after a rotation, and opened with the old one before it [RF11]', async () => {
    const before = await aNotification();
    await world.keep(`${createNotificationKeys()}${world.stack.webhooks.keys}`);
    const { theirs, ours } = await world.subscribed();
    expect(theirs.encryption?.id).to.equal(ours.certificateId);
    expect(await post(before)).to.equal(202);
    await world.keep(); // the first key again
    expect((await world.subscribed()).theirs.encryption?.id).to.not.equal(theirs.encryption?.id);
  });

  it('is heard again after Graph asks whether it may go on, and after it removed the subscription [RF12]', async () => {
    const { theirs: first } = await world.subscribed();
    world.stack.graph.notifier.lifecycle(first, 'reauthorizationRequired');
    await world.stack.graph.notifier.settled();
    await world.keep();
    const { theirs: renewed } = await world.subscribed();
    expect([renewed.id, renewed.reauthorizedAt === null]).to.deep.equal([first.id, false]);

    world.stack.graph.notifier.lifecycle(renewed, 'subscriptionRemoved');
    await world.stack.graph.notifier.settled();
    await world.keep();
    expect((await world.subscribed()).theirs.id).to.not.equal(first.id);
    await world.record(held);
    await world.stack.graph.notifier.settled();
    expect(await known()).to.equal(1);
  });

  it('says nothing of a subscription to whoever does not know its secret [RF9]', async () => {
    const { theirs } = await world.subscribed();
    const value = [
      { subscriptionId: theirs.id, tenantId: contoso.id, clientState: 'x', lifecycleEvent: 'subscriptionRemoved' },
    ];
    expect(await post({ value }, '/lifecycle')).to.equal(403);
    expect((await world.subscribed()).theirs.id).to.equal(theirs.id);
  });

  it('is heard of a subscription where another that came along is none of ours [RF9]', async () => {
    const { theirs } = await world.subscribed();
    const { clientState } = theirs;
    const removed = { tenantId: contoso.id, clientState, lifecycleEvent: 'subscriptionRemoved' };
    const value = [
      { ...removed, subscriptionId: randomUUID() },
      { ...removed, subscriptionId: theirs.id },
    ];
    expect(await post({ value }, '/lifecycle')).to.equal(202);
    await world.keep();
    expect((await world.subscribed()).theirs.id).to.not.equal(theirs.id);
  });

  it('is found later where it was missed, at once when Graph says so [RF4]', async () => {
    await world.reconcile();
    world.stack.graph.notifier.lose(1);
    await world.record(held);
    await world.reconcile();
    expect(await known()).to.equal(0); // not due yet
    world.stack.graph.notifier.lifecycle((await world.subscribed()).theirs, 'missed');
    await world.stack.graph.notifier.settled();
    await world.reconcile();
    expect(await known()).to.equal(1);
  });

  it('is asked for after a class that was to be recorded, of a meeting in a channel too, for a day [RF4]', async () => {
    const old = await world.holdClass({ endsAt: new Date(Date.now() - 25 * 3_600_000) });
    await world.record(old, { isInChannel: true });
    await world.findMissing();
    expect(await known()).to.equal(0);
    await world.record(held, { isInChannel: true });
    await world.findMissing();
    await world.findMissing();
    expect(await known()).to.equal(1);
    expect(await world.recordingsOf(old)).to.deep.equal([]);
    expect(world.faults).to.deep.equal([]);
  });

  it('is renewed in time, and made anew where Graph forgot it without a word [RF12]', async () => {
    const { ours, theirs } = await world.subscribed();
    await world.keep();
    expect((await world.subscribed()).ours).to.deep.equal(ours);
    const soon = new Date(Date.now() + 23 * 3_600_000);
    await world.within(({ subscriptions }) => subscriptions.save({ ...ours, expiresAt: soon }));
    await world.keep();
    expect((await world.subscribed()).ours.expiresAt.getTime()).to.be.greaterThan(Date.now() + 2.9 * 86_400_000);
    expect(world.faults).to.deep.equal([]);
    world.stack.graph.subscriptions.remove(theirs.id);
    await world.keep();
    expect((await world.subscribed()).theirs.id).to.not.equal(theirs.id);
  });

  it('is each taken once of a thousand that come at once [RF13]', async () => {
    const { notifier, recordings } = world.stack.graph;
    const { meeting, startedAt, endedAt } = held;
    for (let count = 0; count < 1000; count++) await recordings.make({ meeting, startedAt, endedAt });
    await notifier.settled();
    const kept = await world.recordingsOf(held);
    expect(kept.length).to.equal(1000);
    expect(new Set(kept.map(({ sourceId }) => sourceId)).size).to.equal(1000);
  });
});
