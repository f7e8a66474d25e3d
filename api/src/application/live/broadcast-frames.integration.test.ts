import { expect } from 'chai';
import { memoryLiveChannel } from '../../infrastructure/memory/live-channel.ts';
import { createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { endSession } from '../sessions/end-session.ts';
import { createBroadcast } from './broadcast-frames.ts';
import type { LiveChannel, LiveMessage, Recipients } from './live-channel.ts';
import { aClass, aProcess, handClock, SHOWS } from './live-world.fixture.ts';
import { createOwnership } from './own-classes.ts';

type Holds = (to: Recipients, message: LiveMessage) => Promise<unknown> | null;

/** A channel turned by hand: each send waits, or fails, as long as the test says so. */
function handCrankedChannel() {
  const memory = memoryLiveChannel();
  const sent: string[] = [];
  const crank: { holds: Holds } = { holds: () => null };
  const channel: LiveChannel = {
    ...memory,
    publish: async (to, message) => {
      await crank.holds(to, message);
      sent.push(`${'audience' in to ? to.audience : 'coach'} ${message.type}`);
      await memory.publish(to, message);
    },
  };
  return { channel, sent, crank };
}

describe('broadcasting', () => {
  let test: TestDatabase;
  before(async () => {
    test = await createTestDatabase();
  });
  after(() => test.drop());

  /** A process that owns the class, in which one person shows a tile. */
  async function ownedClass() {
    const hand = handClock();
    const faults: unknown[] = [];
    const onFault = (_sessionId: string, fault: unknown) => void faults.push(fault);
    const { classes, connect } = aProcess(test.database.inTransaction, hand.clock);
    const ownership = createOwnership({ ...test.database, classes, owner: 'one', onFault });
    const cranked = handCrankedChannel();
    const broadcast = createBroadcast({ classes, ownership, ...cranked, clock: hand.clock, onFault });
    const open = async () => {
      const world = await aClass(test.database);
      const amira = await world.person(SHOWS);
      await connect(amira, world.sessionId);
      await ownership.tend();
      return world;
    };
    return { ...hand, ...cranked, classes, broadcast, faults, open, ownership };
  }

  it('says who is there and what the clock says before the first frame, to both audiences [RO1]', async () => {
    const { broadcast, sent, open } = await ownedClass();
    await open();
    await broadcast.tick('stage');
    await broadcast.tick('panel');
    const news = ['roster', 'stage', 'programme', 'clock'].flatMap((type) => [`stage ${type}`, `panel ${type}`]);
    expect(sent).to.deep.equal([...news, 'stage frame', 'panel frame']);
  });

  it('sends no frame to the panels while the roster it needs is on its way [RO1]', async () => {
    const { broadcast, sent, crank, open } = await ownedClass();
    await open();
    const gate = Promise.withResolvers<undefined>();
    crank.holds = (_to, { type }) => (type === 'roster' ? gate.promise : null);
    const stage = broadcast.tick('stage');
    await broadcast.tick('panel');
    expect(sent).to.deep.equal([]);
    gate.resolve(undefined);
    await stage;
    await broadcast.tick('panel');
    expect(sent.indexOf('panel roster')).to.be.lessThan(sent.indexOf('panel frame'));
  });

  it('does not let one class that hangs hold the others [LV2]', async () => {
    const { broadcast, sent, crank, open, at } = await ownedClass();
    const hanging = await open();
    await open();
    const gate = Promise.withResolvers<undefined>();
    crank.holds = ({ sessionId }) => (sessionId === hanging.sessionId ? gate.promise : null);
    const first = broadcast.tick('stage');
    const frames = () => sent.filter((line) => line === 'stage frame').length;
    for (let second = 1; frames() < 3; second++) {
      at(second * 1000);
      void broadcast.tick('stage');
      await new Promise(setImmediate);
    }
    gate.resolve(undefined);
    await first;
    expect(frames()).to.equal(4);
  });

  it('tells the clock again when it was not taken, and begins with a keyframe [LV2]', async () => {
    const { broadcast, sent, crank, open, at, faults } = await ownedClass();
    await open();
    crank.holds = (_to, { type }) => (type === 'clock' ? Promise.reject(new Error('503')) : null);
    await broadcast.tick('stage');
    expect(faults).to.have.length(1);
    expect(sent).to.not.include('stage frame');
    crank.holds = () => null;
    at(250);
    await broadcast.tick('stage');
    expect(sent.slice(-3)).to.deep.equal(['stage clock', 'panel clock', 'stage frame']);
  });

  it('says the end once to each audience, and lets go of the class [LV3]', async () => {
    const { broadcast, sent, open, classes, clock, ownership } = await ownedClass();
    const { tenantId, sessionId } = await open();
    await endSession({ ...test.database, clock }, { tenantId, sessionId });
    await classes.refresh(sessionId);
    for (const audience of ['stage', 'panel', 'stage', 'panel'] as const) await broadcast.tick(audience);
    expect(sent.filter((line) => line.endsWith('ended'))).to.deep.equal(['stage ended', 'panel ended']);
    expect([...classes.all()]).to.deep.equal([]);
    expect(ownership.epochOf(sessionId)).to.equal(null);
  });
});
