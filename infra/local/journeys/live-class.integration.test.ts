import type { LiveSnapshot } from '@upbeat/api/contract/live.ts';
import type { MyResult } from '@upbeat/api/contract/me.ts';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { decodeFrame, type Frame } from '@upbeat/api/domain/live/frame.ts';
import { expect } from 'chai';
import { apiClientOf, ApiRefused } from '../box/api-client.ts';
import { openClass, setUpOrganisations } from '../box/seed.ts';
import { amira, employees, nils, rosa } from '../directory/directory.ts';
import { signIn } from '../entra/sign-in.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';
import type { RawClient } from '../web-pubsub/service-for-tests.ts';
import { openJsonSocket } from './live-client.ts';
import { livePerson } from './live-person.ts';

const LATE_MS = 1000;

async function nextFrame(client: RawClient, holds: (frame: Frame) => boolean): Promise<Frame> {
  for (;;) {
    const message = await client.next();
    const frame = typeof message === 'string' ? null : decodeFrame(message);
    if (frame && holds(frame)) return frame;
  }
}

describe('a live class', function () {
  this.timeout(60_000);
  let stack: StackForTests;
  let session: SessionView;

  before(async function () {
    this.timeout(60_000);
    stack = await startStackForTests();
    await setUpOrganisations(stack);
  });
  after(() => stack.end());
  beforeEach(async () => {
    ({ session } = await openClass(stack, new Date()));
  });

  it('is complete within a second for a page opened late [LV1]', async () => {
    const [early = amira, quiet = amira] = employees;
    for (const person of [early, quiet]) {
      const { api, sensor } = await livePerson(stack, person, session.id);
      await api.call('PUT', '/api/me/profile', { birthYear: null, ownMaximum: 185 });
      await api.call('PUT', '/api/me/consent', { preset: 'zone-and-nickname' });
      (await sensor()).send({ type: 'samples', first: 0, values: [157] });
    }
    const first = await (await livePerson(stack, amira, session.id)).stage();
    const isWhole = (frame: Frame): boolean => frame.type === 'keyframe' && frame.tiles.length === 2;
    await nextFrame(first.client, isWhole);

    for (let attempt = 0; attempt < 3; attempt++) {
      const late = await livePerson(stack, rosa, session.id);
      const opened = Date.now();
      const { ticket, client } = await late.stage();
      const frame = await nextFrame(client, isWhole);
      expect(Date.now() - opened).to.be.lessThan(LATE_MS);
      expect(ticket.roster.entries.map(({ slot }) => slot).sort()).to.deep.equal(
        frame.tiles.map(({ slot }) => slot).sort(),
      );
      expect(ticket.roster.version).to.be.at.most(frame.rosterVersion);
      client.socket.close();
    }
    first.client.socket.close();
  });

  it('shows nothing of a person any more once they were told that they have stopped sharing [CO5]', async () => {
    const person = employees[2] ?? amira;
    const { api, sensor, stage } = await livePerson(stack, person, session.id);
    await api.call('PUT', '/api/me/consent', { preset: 'zone-and-nickname' });
    const socket = await sensor();
    socket.send({ type: 'samples', first: 0, values: [120] });
    const { client } = await stage();
    await nextFrame(client, ({ tiles }) => tiles.length === 1);

    await api.call('PUT', '/api/me/consent', { scopes: { collectLive: false } });
    socket.send({ type: 'samples', first: 1, values: [121] });
    expect(await socket.next(({ type }) => type === 'problem')).to.include({ code: 'consent-missing' });
    const { sessionSecond } = await nextFrame(client, () => true);
    const { tiles } = await nextFrame(client, (frame) => frame.sessionSecond > sessionSecond);
    expect(tiles).to.deep.equal([]);
    client.socket.close();
    socket.close();
  });

  it('is nothing to somebody of another organisation: no view, no ticket, no socket [ID2]', async () => {
    const stranger = await apiClientOf(nils, stack);
    const ticket = stranger.call('POST', `/api/sessions/${session.id}/live`, { surface: 'stage' });
    const refused = await ticket.catch((fault: unknown) => fault);
    expect(refused).to.be.instanceOf(ApiRefused).and.include({ status: 404, code: 'session-not-found' });

    const token = await signIn({ ...stack, person: nils });
    const panel = await openJsonSocket(`${stack.apiOrigin.replace('http', 'ws')}/live/panel`);
    panel.send({ type: 'hello', version: 1, token, sessionId: session.id });
    expect(await panel.next(({ type }) => type === 'problem')).to.include({ code: 'session-not-found' });
    expect(await panel.closed).to.equal(1008);
    expect(panel.received).to.have.length(1);
  });

  it('has a coach who is here without taking part, and nobody else who may be [LD4]', async () => {
    const url = `${stack.apiOrigin.replace('http', 'ws')}/live/panel`;
    const hello = { type: 'hello', version: 1, sessionId: session.id, onlyCoaches: true };
    const coach = await openJsonSocket(url);
    coach.send({ ...hello, token: await signIn({ ...stack, person: rosa }) });
    await coach.next(({ type }) => type === 'clock');
    expect(coach.received.map(({ type }) => type)).to.have.members(['programme', 'clock']);
    const view = await (await apiClientOf(rosa, stack)).call<LiveSnapshot>('GET', `/api/sessions/${session.id}/live`);
    expect(view.takesPart).to.equal(false);
    coach.close();

    const another = await openJsonSocket(url);
    another.send({ ...hello, token: await signIn({ ...stack, person: amira }) });
    expect(await another.next(({ type }) => type === 'problem')).to.include({ code: 'forbidden' });
  });

  it('goes on when the api is killed in the middle: nothing acknowledged is lost, the epoch is higher [LV6]', async () => {
    const person = employees[3] ?? amira;
    const { api, sensor, stage } = await livePerson(stack, person, session.id);
    await api.call('PUT', '/api/me/profile', { birthYear: null, ownMaximum: 185 });
    await api.call('PUT', '/api/me/consent', { preset: 'zone-and-nickname' });
    const { client } = await stage();
    const before = await nextFrame(client, () => true);

    const values = Array.from({ length: 61 }, () => 157);
    const first = await sensor();
    first.send({ type: 'samples', first: 0, values });
    await first.next(({ type }) => type === 'stored');
    first.send({ type: 'samples', first: 61, values: [157, 157, 157] }); // not acknowledged when the api dies
    await stack.restartApi('SIGKILL');

    const second = await sensor();
    second.send({ type: 'samples', first: 58, values: [157, 157, 157, 157, 157, 157] });
    await second.next(({ type }) => type === 'stored');
    const after = await nextFrame(client, ({ epoch, tiles }) => epoch > before.epoch && tiles.length > 0);
    expect(after.type).to.equal('keyframe');
    const { series, effortPoints } = await api.call<MyResult>('GET', `/api/sessions/${session.id}/mine`);
    expect(series).to.deep.equal(Array.from({ length: 64 }, () => 157));
    expect(Math.floor(effortPoints)).to.equal(4);
    client.socket.close();
    second.close();
  });
});
