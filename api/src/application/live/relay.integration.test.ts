import { expect } from 'chai';
import { setImmediate } from 'node:timers/promises';
import { memoryRelayChannel } from '../../infrastructure/memory/relay-channel.ts';
import { createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { createSensors } from '../../presentation/live/sensors.ts';
import { aClass, aProcess, handClock, SHOWS } from './live-world.fixture.ts';
import { createOwnership } from './own-classes.ts';
import { rateEffort } from './rate-effort.ts';
import type { RelayNote } from './relay-channel.ts';
import { createRelay } from './relay.ts';

const unexpected = (_sessionId: string, fault: unknown): never => {
  throw new Error('Not expected', { cause: fault });
};

describe('the relay between processes', () => {
  let test: TestDatabase;
  before(async () => {
    test = await createTestDatabase();
  });
  after(() => test.drop());

  /** A class, and processes of the api on one database and one relay, turned by hand. */
  async function world() {
    const hand = handClock();
    const memory = memoryRelayChannel();
    const said: RelayNote[] = [];
    const channel: typeof memory = {
      ...memory,
      publish: async (sessionId, note) => {
        said.push(note);
        await memory.publish(sessionId, note);
      },
    };
    const theClass = await aClass(test.database);
    const { tenantId, sessionId } = theClass;
    const amira = await theClass.person(SHOWS);
    const leo = await theClass.person(SHOWS);

    const start = async (name: string) => {
      const parts = aProcess(test.database.inTransaction, hand.clock);
      const { classes } = parts;
      const liveClass = await classes.open(tenantId, sessionId);
      const ownership = createOwnership({ ...test.database, classes, owner: name, onFault: unexpected });
      const sensors = createSensors();
      const relay = createRelay({
        ...{ channel, classes, ownership, sensors, process: name, clock: hand.clock },
        isInUse: () => false,
        onFault: () => undefined,
      });
      return { ...parts, liveClass, ownership, sensors, relay };
    };
    type Started = Awaited<ReturnType<typeof start>>;
    /** Until everybody has heard everybody: opening, asking, answering, taking from storage. */
    const settle = async (...processes: Started[]): Promise<void> => {
      for (let turn = 0; turn < 4; turn++) {
        for (const { relay } of processes) await relay.tick();
        await setImmediate();
        await Promise.all(processes.map(({ classes }) => classes.restore(sessionId)));
      }
    };
    const cut = (isCut: boolean) => memory.cut(sessionId, isCut);
    return { ...hand, ...theClass, amira, leo, start, settle, said, cut };
  }

  /** A sensor of a process, which only says whether it was replaced. */
  function aSensor(process: Awaited<ReturnType<Awaited<ReturnType<typeof world>>['start']>>, id: string) {
    const { liveClass } = process;
    const state = { isReplaced: false };
    const told = () => ({ kind: 'strap', name: `Strap ${id}` }) as const;
    const replace = () => void (state.isReplaced = true);
    const quiet = { pairingId: null, onClassChanged: () => undefined, onPairing: () => undefined };
    return { ...quiet, state, id, participationId: 'amira', liveClass, told, replace };
  }

  it('passes nothing on while a process is alone, but a greeting now and then [LV8]', async () => {
    const { start, said, amira, sessionId, at } = await world();
    const only = await start('only');
    await only.ownership.tend();
    const link = await only.connect(amira, sessionId);
    await only.relay.tick();
    await setImmediate();
    for (let second = 0; second < 16; second++) {
      at(second * 1000);
      void link.record(second, [120]);
      await only.relay.tick();
    }
    expect(said.map(({ greeting, samples }) => [greeting, samples.length])).to.deep.equal([
      ['asks', 0],
      ['here', 0],
    ]);
  });

  it('makes every board equal, whoever took a sample or a rating in [LV8]', async () => {
    const { start, settle, amira, leo, sessionId, at, clock } = await world();
    at(30_000);
    const [one, other] = [await start('one'), await start('other')];
    await one.ownership.tend();
    const links = [await one.connect(amira, sessionId), await other.connect(leo, sessionId)] as const;
    await one.classes.refresh(sessionId);
    await other.classes.refresh(sessionId);
    await settle(one, other);

    for (let second = 0; second <= 30; second++) {
      void links[0].record(second, [157]);
      void links[1].record(second, [120]);
    }
    const tap = { identity: leo, sessionId, interval: 0, rating: 'easy' } as const;
    await rateEffort({ ...test.database, classes: other.classes, clock }, tap);
    await one.relay.tick();
    await other.relay.tick();
    expect(one.liveClass.board.own(links[1].participationId, 30)).to.include({ bpm: 120, life: 'live' });
    expect(other.liveClass.board.own(links[0].participationId, 30)).to.include({ bpm: 157, effortPoints: 2 });
    expect(one.liveClass.board.tiles(30)).to.deep.equal(other.liveClass.board.tiles(30));
    expect(one.liveClass.ratings.get(links[1].participationId)).to.deep.equal([{ interval: 0, rating: 'easy' }]);
  });

  it('tells a process that comes later what storage does not hold yet [LV8]', async () => {
    const { start, settle, amira, sessionId } = await world();
    const one = await start('one');
    await one.ownership.tend();
    const link = await one.connect(amira, sessionId);
    void link.record(0, [157, 157, 157]); // not stored yet
    await one.relay.tick();
    const later = await start('later');
    await settle(one, later);
    expect(later.liveClass.board.own(link.participationId, 2)).to.include({ bpm: 157, life: 'live' });
  });

  it('passes on again what may have been lost with a broken line [LV8]', async () => {
    const { start, settle, amira, sessionId, cut } = await world();
    const [one, other] = [await start('one'), await start('other')];
    await one.ownership.tend();
    const link = await one.connect(amira, sessionId);
    await other.classes.refresh(sessionId);
    await settle(one, other);
    cut(true);
    void link.record(0, [157, 158]);
    await one.relay.tick();
    expect(other.liveClass.board.own(link.participationId, 1)).to.include({ bpm: null });
    cut(false);
    await settle(one, other);
    expect(other.liveClass.board.own(link.participationId, 1)).to.include({ bpm: 158 });
  });

  it('gives the roster of the owner to the others, and a successor goes on from it [RO2]', async () => {
    const { start, settle, amira, leo, sessionId, clock } = await world();
    const [one, other] = [await start('one'), await start('other')];
    await one.ownership.tend();
    await one.connect(amira, sessionId);
    await settle(one, other);
    one.liveClass.rosterChange(clock());
    await settle(one, other);
    expect(other.liveClass.roster()).to.deep.equal(one.liveClass.roster());
    expect(other.liveClass.roster().version).to.equal(1);

    await one.ownership.releaseAll();
    await other.ownership.tend();
    await other.connect(leo, sessionId);
    const change = other.liveClass.rosterChange(clock());
    expect(change).to.include({ version: 2 });
    expect(change?.added).to.have.length(1);
  });

  it('asks the owner for the keyframe that somebody is owed who joined elsewhere [FR6]', async () => {
    const { start, settle, amira, sessionId, clock, at } = await world();
    const [one, other] = [await start('one'), await start('other')];
    await one.ownership.tend();
    await one.connect(amira, sessionId);
    await settle(one, other);
    one.liveClass.rosterChange(clock());
    one.liveClass.frame('stage', 1, clock());
    at(1000);
    expect(one.liveClass.frame('stage', 1, clock())?.type).to.equal('delta');
    other.liveClass.wantKeyframe(clock());
    await other.relay.tick();
    at(1250);
    expect(one.liveClass.frame('stage', 1, clock())?.type).to.equal('keyframe');
  });

  it('lets the newer sensor of a person take over, wherever it is [SM4]', async () => {
    const { start, settle, sessionId } = await world();
    const [one, other] = [await start('one'), await start('other')];
    const [older, newer] = [aSensor(one, '1'), aSensor(other, '2')];
    one.sensors.add(older);
    await settle(one, other);
    expect(other.sensors.sourceOf('amira')).to.deep.equal({ kind: 'strap', name: 'Strap 1' });
    other.sensors.add(newer);
    await settle(one, other);
    expect([older.state.isReplaced, newer.state.isReplaced]).to.deep.equal([true, false]);
    expect(one.sensors.sourceOf('amira')).to.deep.equal({ kind: 'strap', name: 'Strap 2' });
    other.sensors.remove(newer);
    await settle(one, other);
    expect(one.sensors.sourceOf('amira')).to.equal(null);
    expect(one.sensors.ofClass(sessionId)).to.deep.equal([]);
  });

  it('lets the newer sensor take over when both came before the processes knew of each other [SM4]', async () => {
    const { start, settle } = await world();
    const [one, other] = [await start('one'), await start('other')];
    const [older, newer] = [aSensor(other, '1'), aSensor(one, '2')];
    one.sensors.add(newer);
    other.sensors.add(older);
    await settle(one, other);
    expect([older.state.isReplaced, newer.state.isReplaced]).to.deep.equal([true, false]);
  });

  it('knows when it has heard everything, so that a successor need not read it first [LV3]', async () => {
    const { start, settle, sessionId, cut, at } = await world();
    const [one, other] = [await start('one'), await start('other')];
    expect(other.relay.knowsAll(sessionId)).to.equal(false);
    await settle(one, other);
    expect(other.relay.knowsAll(sessionId)).to.equal(false); // a backlog may still wait for the database
    at(6000);
    await other.relay.tick();
    while (!other.relay.knowsAll(sessionId)) await setImmediate();
    cut(true);
    expect(other.relay.knowsAll(sessionId)).to.equal(false);
  });

  it('forgets the sensors of a process that has gone, said or unsaid [LV8]', async () => {
    const { start, settle, at } = await world();
    const [one, polite, killed] = [await start('one'), await start('polite'), await start('killed')];
    polite.sensors.add(aSensor(polite, '1'));
    killed.sensors.add({ ...aSensor(killed, '2'), participationId: 'leo' });
    await settle(one, polite, killed);
    expect([one.sensors.sourceOf('amira'), one.sensors.sourceOf('leo')]).to.not.include(null);
    await polite.relay.stop();
    expect(one.sensors.sourceOf('amira')).to.equal(null);
    at(16_000);
    await one.relay.tick();
    expect(one.sensors.sourceOf('leo')).to.equal(null);
  });

  it('shows nothing of a person who has taken back their consent, whatever was heard before [BO6]', async () => {
    const { start, settle, amira, sessionId, decide } = await world();
    const [one, other] = [await start('one'), await start('other')];
    await one.ownership.tend();
    const link = await one.connect(amira, sessionId);
    await other.classes.refresh(sessionId);
    await settle(one, other);
    void link.record(0, [157, 158]);
    await one.relay.tick();
    expect(other.liveClass.recent()).to.have.length(1);
    await decide(amira, { ...SHOWS, collectLive: false, showTile: false });
    await other.classes.refresh(sessionId);
    expect(other.liveClass.recent()).to.deep.equal([]);
    other.liveClass.hear(link.participationId, 2, 159); // was on its way
    expect(other.liveClass.board.own(link.participationId, 2)).to.include({ bpm: null });
  });
});
