import { expect } from 'chai';
import { encodeFrame, type Frame } from '../../domain/live/frame.ts';
import type { Audience, LiveChannel, LiveMessage } from './live-channel.ts';

/** What a listener received, as it was on the wire: frames are bytes, everything else is text. */
export interface Listener {
  next(): Promise<Uint8Array | string>;
  close(): Promise<void>;
}

export interface ChannelUnderTest {
  readonly channel: LiveChannel;
  readonly listen: (to: { sessionId: string; audience: Audience; personId?: string }) => Promise<Listener>;
}

const SPIN = '019a9c2e-0000-7000-8000-000000000001';
const YOGA = '019a9c2e-0000-7000-8000-000000000002';

/** What any live channel must do. Called once for each adapter, within a suite that opens and closes it. */
export function itIsALiveChannel(open: () => ChannelUnderTest): void {
  const stage = { sessionId: SPIN, audience: 'stage' } as const;

  it('delivers frames as the bytes of the protocol [LV7]', async () => {
    const { channel, listen } = open();
    const listener = await listen(stage);
    await channel.publish(stage, frame(1));
    expect([...bytesOf(await listener.next())]).to.deep.equal([...encodeFrame(frame(1).frame)]);
  });

  it('delivers news as text [LV7]', async () => {
    const { channel, listen } = open();
    const listener = await listen(stage);
    const added = [{ slot: 3, label: 'Amira “Ö” Khan', isNamed: true }];
    await channel.publish(stage, { type: 'roster', change: { version: 4, added, removed: [9] } });
    await channel.publish(stage, { type: 'ended' });
    const roster = JSON.parse(String(await listener.next())) as unknown;
    expect(roster).to.deep.equal({ type: 'roster', version: 4, added, removed: [9] });
    expect(await listener.next()).to.equal('{"type":"ended"}');
  });

  it('keeps the order in which messages were taken [LV7]', async () => {
    const { channel, listen } = open();
    const listener = await listen(stage);
    for (let seq = 0; seq < 20; seq++) await channel.publish(stage, frame(seq));
    const seqs: unknown[] = [];
    for (let seq = 0; seq < 20; seq++) seqs.push(bytesOf(await listener.next())[3]);
    expect(seqs).to.deep.equal(Array.from({ length: 20 }, (_, seq) => seq));
  });

  it('keeps audiences and classes apart [LV7]', async () => {
    const { channel, listen } = open();
    const panel = await listen({ sessionId: SPIN, audience: 'panel' });
    const yoga = await listen({ sessionId: YOGA, audience: 'stage' });
    await channel.publish(stage, frame(1));
    await channel.publish({ sessionId: SPIN, audience: 'panel' }, frame(2));
    await channel.publish({ sessionId: YOGA, audience: 'stage' }, frame(3));
    expect(bytesOf(await panel.next())[3]).to.equal(2);
    expect(bytesOf(await yoga.next())[3]).to.equal(3);
  });

  it('knows whether somebody watches a class, and that class alone, until they are gone [LV9]', async () => {
    const { channel, listen } = open();
    const personId = '019a9c2e-0000-7000-8000-0000000000a1';
    const here = { sessionId: SPIN, personId };
    expect(await channel.isWatching(here)).to.equal(false);
    const panel = await listen({ ...here, audience: 'panel' });
    const stage = await listen({ ...here, audience: 'stage' });
    expect(await channel.isWatching(here)).to.equal(true);
    expect(await channel.isWatching({ ...here, sessionId: YOGA })).to.equal(false);
    expect(await channel.isWatching({ ...here, personId: '019a9c2e-0000-7000-8000-0000000000a2' })).to.equal(false);
    await panel.close();
    expect(await channel.isWatching(here)).to.equal(true);
    await stage.close();
    while (await channel.isWatching(here)); // a service hears of it a moment later
  });

  it('takes a message that nobody listens to [LV7]', async () => {
    const { channel } = open();
    await channel.publish({ sessionId: YOGA, audience: 'panel' }, frame(1));
  });
}

function frame(seq: number): Extract<LiveMessage, { type: 'frame' }> {
  const header = { epoch: 1, seq, sessionSecond: 300, interval: 4, rosterVersion: 7, isPaused: false, isEnded: false };
  const tiles = [{ slot: 3, zone: 4, life: 'live', bpm: 157, points: null }] as const;
  const keyframe: Frame = { ...header, type: 'keyframe', tiles };
  return { type: 'frame', frame: keyframe };
}

function bytesOf(message: Uint8Array | string): Uint8Array {
  if (typeof message === 'string') throw new Error(`Expected a frame, got the text ${message}`);
  return message;
}
