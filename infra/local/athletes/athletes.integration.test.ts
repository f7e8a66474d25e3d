import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WebSocket } from 'ws';
import type { ConsentView, MyResult } from '@upbeat/api/contract/me.ts';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { UpbeatError } from '@upbeat/api/domain/errors.ts';
import { apiClientOf } from '../box/api-client.ts';
import { setUpOrganisations } from '../box/seed.ts';
import { amira, employees, hana, nils, rosa, type LocalPerson } from '../directory/directory.ts';
import { createDatabase, dropDatabase } from '../postgres/database.ts';
import { startStack, type Stack } from '../stack/stack.ts';
import { playCast, type Cast } from './cast.ts';
import { join, memberOf, saveConsent, type Member } from './member.ts';
import { openSensorLink } from './sensor-link.ts';
import { startReplay } from './start-replay.ts';
import { sessionSecondOf, type Placement } from './recorded.ts';
import { bundledRecordings, bundledSeries, readBundled } from './workouts/bundled.ts';

const programme = {
  name: 'Test class',
  intervals: [
    { name: 'Warm-up', seconds: 60, targetZone: 2 },
    { name: 'Push', seconds: 60, targetZone: 4 },
  ],
} as const;
const MOST_SECONDS_TO_STORE = 20_000;

describe('Athletes against the real api', function () {
  this.timeout(60_000);
  let stack: Stack;
  let folder: string;
  let adminUrl: string;
  const databaseName = `athletes_${process.pid}`;
  const casts: Cast[] = [];

  before(async () => {
    adminUrl = process.env['UPBEAT_TEST_POSTGRES'] ?? '';
    folder = await mkdtemp(path.join(tmpdir(), 'upbeat-athletes-'));
    const postgresUrl = await createDatabase(adminUrl, databaseName);
    stack = await startStack({ folder, postgresUrl, ports: 'any', log: () => undefined });
    await setUpOrganisations(stack);
  });

  after(async () => {
    for (const cast of casts) cast.stop();
    await stack.stop();
    await dropDatabase(adminUrl, databaseName);
    await rm(folder, { recursive: true, force: true });
  });

  async function planClass(): Promise<string> {
    const admin = await apiClientOf(hana, stack);
    const { id } = await admin.call<SessionView>('POST', '/api/sessions', {
      programme,
      coach: { personId: rosa.id, name: rosa.name },
      plannedStart: new Date().toISOString(),
      teamsChannelId: null,
      meetingId: null,
    });
    return id;
  }

  async function coach(sessionId: string, act: 'start' | 'end'): Promise<void> {
    await (await apiClientOf(rosa, stack)).call('POST', `/api/sessions/${sessionId}/${act}`);
  }

  async function startClass(): Promise<string> {
    const id = await planClass();
    await coach(id, 'start');
    return id;
  }

  const mine = async (person: LocalPerson, sessionId: string): Promise<MyResult> =>
    memberOf(person, stack).call<MyResult>('GET', `/api/sessions/${sessionId}/mine`);

  async function sensorOf(person: LocalPerson, sessionId: string): Promise<Member> {
    const member = memberOf(person, stack);
    await saveConsent(member, { preset: 'zone-and-nickname' });
    await join(member, sessionId);
    return member;
  }

  /** A line that goes dead three times in the middle of sending: once before the samples left, twice after. */
  function deadlyLine() {
    let cuts = 0;
    let connections = 0;
    return {
      cuts: () => cuts,
      connections: () => connections,
      connect: (url: string): WebSocket => {
        connections += 1;
        const socket = new WebSocket(url);
        const send = socket.send.bind(socket);
        socket.send = (text: unknown) => {
          const isCut = cuts < 3 && String(text).includes('"samples"');
          if (!isCut || cuts > 0) send(String(text), {});
          if (!isCut) return;
          cuts += 1;
          socket.terminate();
        };
        return socket;
      },
    };
  }

  async function replayOf(recording: number, person: LocalPerson, sessionId: string, more = {}) {
    const bundled = bundledRecordings[recording];
    if (!bundled) throw new Error('No such recording');
    const { apiOrigin, browserAuthority } = stack;
    const address = { apiOrigin, browserAuthority, sessionId, person };
    return startReplay({ ...address, name: bundled.file, bytes: await readBundled(bundled), speed: 1000, ...more });
  }

  /** Compares what is stored with the recording, second by second, and nothing else may be there. */
  function expectRecording(stored: readonly number[], series: Uint8Array, placement: Placement | null): void {
    if (placement === null) throw new Error('The recording was never placed');
    const expected = new Array<number>(placement.firstSecond + placement.seconds).fill(0);
    for (const [second, byte] of series.entries()) {
      const at = sessionSecondOf(placement, second);
      if (at !== null) expected[at] = byte;
    }
    expect(stored).to.deep.equal(expected);
  }

  it('store two recordings second by second, played at once and far faster than they were made', async () => {
    const sessionId = await startClass();
    const [ride = new Uint8Array(), run = new Uint8Array()] = await bundledSeries();
    const [rider, runner] = [employees[100], employees[101]] as [LocalPerson, LocalPerson];
    const replays = await Promise.all([replayOf(0, rider, sessionId), replayOf(1, runner, sessionId, { offset: 60 })]);
    const [first, second] = await Promise.all(replays.map(({ done }) => done));
    expect(first).to.deep.include({ ending: 'played', stored: ride.length, refused: 0 });
    expect(second).to.deep.include({ ending: 'played', stored: run.length - 60, refused: 0 });
    expectRecording((await mine(rider, sessionId)).series, ride, first?.placement ?? null);
    expectRecording((await mine(runner, sessionId)).series, run, second?.placement ?? null);
  });

  it('lose nothing and double nothing when the connection is cut while they send', async () => {
    const sessionId = await startClass();
    const person = employees[102] as LocalPerson;
    const [, , walk = new Uint8Array()] = await bundledSeries();
    const line = deadlyLine();
    const replay = await replayOf(2, person, sessionId, { speed: 500, connect: line.connect });
    const result = await replay.done;
    expect(line.cuts()).to.equal(3);
    expect(line.connections()).to.equal(4);
    expect(result).to.deep.include({ ending: 'played', stored: walk.length, refused: 0 });
    expectRecording((await mine(person, sessionId)).series, walk, result.placement);
  });

  it('bring what they gathered while the api was away, once it is back', async () => {
    const sessionId = await startClass();
    const member = await sensorOf(employees[103] as LocalPerson, sessionId);
    const link = openSensorLink({ member, sessionId, source: { kind: 'strap', name: 'Strap' } });
    await link.welcomed;
    link.send(0, [100, 101, 102]);
    await stack.restartApi('SIGKILL');
    link.send(3, [103, 104]);
    await link.drained();
    expect(link.count()).to.deep.equal({ durable: 5, refused: 0, waiting: 0 });
    link.close();
    expect((await mine(member.person, sessionId)).series).to.deep.equal([100, 101, 102, 103, 104]);
  });

  it('have junk refused alone', async () => {
    const sessionId = await startClass();
    const member = await sensorOf(employees[104] as LocalPerson, sessionId);
    const link = openSensorLink({ member, sessionId, source: { kind: 'strap', name: 'Strap' } });
    await link.welcomed;
    link.send(0, [120, 29, 121, 241, 1, 120.5, 0, -3, 122, Number.NaN, 123]);
    await link.drained();
    expect(link.count()).to.deep.equal({ durable: 6, refused: 5, waiting: 0 });
    link.close();
    expect((await mine(member.person, sessionId)).series).to.deep.equal([120, 0, 121, 0, 1, 0, 0, 0, 122, 0, 123]);
  });

  it('wait for a class that has not begun, and end with it', async () => {
    const sessionId = await planClass();
    const member = await sensorOf(employees[105] as LocalPerson, sessionId);
    const link = openSensorLink({ member, sessionId, source: { kind: 'strap', name: 'Strap' } });
    await link.welcomed;
    link.send(0, [130]);
    expect(link.second()).to.equal(null);
    await coach(sessionId, 'start');
    await link.drained();
    expect(link.second()).to.be.within(0, MOST_SECONDS_TO_STORE / 1000);
    link.send(1, [131]);
    await coach(sessionId, 'end');
    expect(await link.over).to.equal('ended');
    expect(link.count()).to.deep.equal({ durable: 2, refused: 0, waiting: 0 });
  });

  it('give way to a newer sensor of the same person, and stop when the person does', async () => {
    const sessionId = await startClass();
    const member = await sensorOf(employees[106] as LocalPerson, sessionId);
    const older = openSensorLink({ member, sessionId, source: { kind: 'strap', name: 'Old' } });
    await older.welcomed;
    const newer = openSensorLink({ member, sessionId, source: { kind: 'strap', name: 'New' } });
    expect(await older.over).to.equal('sensor-replaced');
    await newer.welcomed;
    await saveConsent(member, { scopes: { collectLive: false } });
    const keepSending = setInterval(() => newer.send(newer.count().durable + newer.count().waiting, [120]), 50);
    expect(await newer.over).to.equal('consent-missing');
    clearInterval(keepSending);
  });

  it('fill a class, put their sensors away, and go when the class gets smaller', async () => {
    const sessionId = await startClass();
    const troubles: string[] = [];
    const { apiOrigin, browserAuthority } = stack;
    const address = { apiOrigin, browserAuthority, sessionId };
    const log = (line: string) => void troubles.push(line);
    const cast = playCast({ ...address, programme, people: employees.slice(0, 20), seed: 1, size: 20, log });
    casts.push(cast);
    await cast.settled();
    expect(cast.figures()).to.include({ wanted: 20, here: 20, withSensor: 18 });
    while (cast.figures().durableSeconds < 18) await new Promise((resolve) => setTimeout(resolve, 100));

    const viewer = await apiClientOf(amira, stack);
    const rosterSize = async (): Promise<number> =>
      (await viewer.call<{ roster: { entries: unknown[] } }>('GET', `/api/sessions/${sessionId}/live`)).roster.entries
        .length;
    const eventually = async (size: number): Promise<void> => {
      while ((await rosterSize()) !== size) await new Promise((resolve) => setTimeout(resolve, 100));
    };
    await eventually(16);

    await cast.setSensors(false);
    expect(cast.figures()).to.include({ here: 20, withSensor: 0 });
    await cast.setSensors(true);
    expect(cast.figures()).to.include({ here: 20, withSensor: 18 });

    await cast.setSize(3);
    expect(cast.figures()).to.include({ wanted: 3, here: 3, withSensor: 3 });
    await eventually(3);
    expect(troubles).to.deep.equal([]);

    await coach(sessionId, 'end');
    expect(await cast.over).to.equal('The class is over');
  });

  it('tap what each interval felt like when they have no sensor', async () => {
    const sessionId = await startClass();
    const { apiOrigin, browserAuthority } = stack;
    const cast = playCast({
      ...{ apiOrigin, browserAuthority, sessionId, programme, people: employees.slice(200, 206), seed: 3, size: 6 },
      hasSensors: false,
      log: () => undefined,
    });
    casts.push(cast);
    await cast.settled();
    const ratings = async () => (await mine(employees[200] as LocalPerson, sessionId)).ratings;
    while ((await ratings()).length === 0) await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await ratings()).map(({ interval }) => interval)).to.deep.equal([0]);
    cast.stop();
  });

  it('are told in words why a recording cannot be played', async () => {
    const sessionId = await startClass();
    const words = async (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => '',
        (fault: unknown) => (fault instanceof Error ? fault.message : ''),
      );
    const person = employees[107] as LocalPerson;

    const unreadable = replayOf(0, person, sessionId, { bytes: Buffer.from('no workout'), name: 'notes.txt' });
    expect(await words(unreadable)).to.equal('notes.txt is no FIT, TCX or GPX recording');
    await unreadable.catch((fault: unknown) => expect(fault).to.be.instanceOf(UpbeatError));

    const member = memberOf(person, stack);
    await saveConsent(member, { scopes: { collectLive: false } });
    expect(await words(replayOf(0, person, sessionId))).to.match(/has not allowed Upbeat to collect/);
    expect((await member.call<ConsentView>('GET', '/api/me/consent')).scopes.collectLive).to.equal(false);

    expect(await words(replayOf(0, nils, sessionId))).to.equal('No such class');

    const other = employees[108] as LocalPerson;
    await (
      await replayOf(0, other, sessionId)
    ).done;
    expect(await words(replayOf(1, other, sessionId))).to.match(/ahead of this class/);

    await coach(sessionId, 'end');
    expect(await words(replayOf(0, employees[109] as LocalPerson, sessionId))).to.equal(
      'The class "Test class" is over',
    );
  });
});
