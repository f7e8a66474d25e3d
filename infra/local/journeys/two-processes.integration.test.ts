import type { LiveSnapshot, OwnReading } from '@upbeat/api/contract/live.ts';
import type { MyResult } from '@upbeat/api/contract/me.ts';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { decodeFrame, type Frame } from '@upbeat/api/domain/live/frame.ts';
import { expect } from 'chai';
import { openClass, setUpOrganisations } from '../box/seed.ts';
import { amira, employees, type LocalPerson } from '../directory/directory.ts';
import { signIn } from '../entra/sign-in.ts';
import type { ProductProcess } from '../stack/product-process.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';
import type { RawClient } from '../web-pubsub/service-for-tests.ts';
import { openJsonSocket } from './live-client.ts';
import { livePerson, type LivePerson } from './live-person.ts';

const SUCCEED_WITHIN_SECONDS = 3;

/** Every frame of a stage in turn, until one is whole as wanted. */
async function nextFrame(client: RawClient, holds: (frame: Frame) => boolean): Promise<Frame> {
  for (;;) {
    const message = await client.next();
    const frame = typeof message === 'string' ? null : decodeFrame(message);
    if (frame && holds(frame)) return frame;
  }
}

describe('two processes of the api', function () {
  this.timeout(60_000);
  let stack: StackForTests;
  let other: ProductProcess;
  let session: SessionView;

  beforeEach(async function () {
    this.timeout(60_000);
    stack = await startStackForTests();
    await setUpOrganisations(stack);
    ({ session } = await openClass(stack, new Date())); // the first process owns it: it was alone
    other = await stack.anotherApi();
  });
  afterEach(() => stack.end());

  const at = (process: ProductProcess, person: LocalPerson): Promise<LivePerson> =>
    livePerson({ ...stack, apiOrigin: process.origin }, person, session.id);

  /** A person with a tile, a known maximum and a sensor at one of the processes. */
  async function sharing(process: ProductProcess, person: LocalPerson) {
    const joined = await at(process, person);
    await joined.api.call('PUT', '/api/me/profile', { birthYear: null, ownMaximum: 185 });
    await joined.api.call('PUT', '/api/me/consent', { preset: 'zone-and-nickname' });
    return { ...joined, socket: await joined.sensor() };
  }

  async function panel(process: ProductProcess, person: LocalPerson) {
    const socket = await openJsonSocket(`${process.origin.replace('http', 'ws')}/live/panel`);
    socket.send({ type: 'hello', version: 1, token: await signIn({ ...stack, person }), sessionId: session.id });
    return socket;
  }

  it('show one class: the sensor at one, the stage, the roster and the own panel at the other [LV8] [RO2]', async () => {
    const [first = amira, second = amira] = employees;
    const here = await sharing(stack.api(), first);
    const there = await sharing(other, second);
    const { client, ticket } = await (await at(other, amira)).stage();
    here.socket.send({ type: 'samples', first: 0, values: [157] });
    there.socket.send({ type: 'samples', first: 0, values: [120] });
    const isWhole = ({ type, tiles }: Frame): boolean =>
      type === 'keyframe' && tiles.length === 2 && tiles.every(({ zone }) => zone !== null);
    const frame = await nextFrame(client, isWhole);
    expect(frame.tiles.map(({ zone }) => zone).sort()).to.deep.equal([2, 4]);

    const own = await panel(other, first);
    const reading = await own.next<OwnReading>(({ bpm }) => bpm === 157);
    expect(reading).to.deep.include({ zone: 4, source: { kind: 'athlete', name: 'Test' } });

    for (const process of [stack.api(), other]) {
      const viewer = await at(process, amira);
      const path = `/api/sessions/${session.id}/live`;
      let snapshot = await viewer.api.call<LiveSnapshot>('GET', path);
      while (snapshot.roster.version < frame.rosterVersion) snapshot = await viewer.api.call('GET', path);
      const slots = snapshot.roster.entries.map(({ slot }) => slot).sort();
      expect(slots).to.deep.equal(frame.tiles.map(({ slot }) => slot).sort());
    }
    expect(ticket.url).to.not.contain('relay');
    for (const socket of [here.socket, there.socket, own]) socket.close();
    client.socket.close();
  });

  it('let a newer sensor take over from one that is connected to the other [SM4]', async () => {
    const person = employees[2] ?? amira;
    const older = await sharing(stack.api(), person);
    const newer = await (await at(other, person)).sensor();
    expect(await older.socket.closed).to.equal(4409);
    expect(older.socket.received.at(-1)).to.include({ code: 'sensor-replaced' });
    newer.send({ type: 'samples', first: 0, values: [100] });
    await newer.next(({ type }) => type === 'stored');
    newer.close();
  });

  it('go on when the owner is killed: a successor within three seconds, under a higher epoch, nothing lost [LV6] [LV8]', async () => {
    const [first = amira, second = amira] = employees.slice(4);
    const doomed = await sharing(stack.api(), first);
    const safe = await sharing(other, second);
    await doomed.api.call('PUT', '/api/me/consent', { scopes: { pointsBoard: true } });
    const { client } = await (await at(other, amira)).stage();
    doomed.socket.send({ type: 'samples', first: 0, values: Array.from({ length: 61 }, () => 157) });
    safe.socket.send({ type: 'samples', first: 0, values: [120] });
    await doomed.socket.next(({ type }) => type === 'stored');
    const before = await nextFrame(client, ({ tiles }) => tiles.some(({ points }) => points === 4));

    process.kill(stack.api().pid, 'SIGKILL');
    let last = before;
    const after = await nextFrame(client, (frame) => {
      if (frame.epoch > before.epoch) return true;
      last = frame;
      return false;
    });
    expect(after.type).to.equal('keyframe');
    expect(after.sessionSecond - last.sessionSecond).to.be.at.most(SUCCEED_WITHIN_SECONDS);
    expect(after.tiles.map(({ points }) => points)).to.have.members([4, null]);

    const again = await (await at(other, first)).sensor();
    again.send({ type: 'samples', first: 58, values: [157, 157, 157, 157] });
    await again.next(({ type }) => type === 'stored');
    const { series } = await (await at(other, first)).api.call<MyResult>('GET', `/api/sessions/${session.id}/mine`);
    expect(series).to.deep.equal(Array.from({ length: 62 }, () => 157));
    for (const socket of [again, safe.socket]) socket.close();
    client.socket.close();
  });
});
