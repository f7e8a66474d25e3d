import type { MyResult } from '@upbeat/api/contract/me.ts';
import type { NewPairing, Paired } from '@upbeat/api/contract/pairing.ts';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { expect } from 'chai';
import pg from 'pg';
import { apiClientOf, ApiRefused, type ApiClient } from '../box/api-client.ts';
import { openClass, setUpOrganisations } from '../box/seed.ts';
import { amira, employees, leo, type LocalPerson } from '../directory/directory.ts';
import { signIn } from '../entra/sign-in.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';
import { bearer } from './bearer.ts';
import { askEveryRoute } from './every-route.ts';
import { openJsonSocket, type JsonSocket } from './live-client.ts';

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'served',
    (fault: unknown) => (fault instanceof ApiRefused ? fault.code : fault),
  );

describe('a paired sensor', function () {
  this.timeout(60_000);
  let stack: StackForTests;
  let session: SessionView;
  let other: SessionView;

  before(async function () {
    this.timeout(60_000);
    stack = await startStackForTests();
    await setUpOrganisations(stack);
    ({ session: other } = await openClass(stack, new Date()));
    ({ session } = await openClass(stack, new Date())); // which ends the other
  });
  after(() => stack.end());

  const pairings = () => `/api/sessions/${session.id}/pairings`;

  async function consenting(person: LocalPerson): Promise<ApiClient> {
    const api = await apiClientOf(person, stack);
    await api.call('PUT', '/api/me/consent', { preset: 'only-me' });
    return api;
  }

  async function exchange(code: string): Promise<Paired> {
    const { status, body } = await bearer(stack.apiOrigin, null)('POST', '/api/pairings/exchange', { code });
    if (status !== 200) throw new ApiRefused(status, String(body['code']), String(body['detail']));
    return body as unknown as Paired;
  }

  async function paired(person: LocalPerson): Promise<{ api: ApiClient; token: string }> {
    const api = await consenting(person);
    const { code } = await api.call<NewPairing>('POST', pairings());
    return { api, token: (await exchange(code)).token };
  }

  async function connect(token: string, path = '/live/sensor', sessionId = session.id): Promise<JsonSocket> {
    const socket = await openJsonSocket(`${stack.apiOrigin.replace('http', 'ws')}${path}`);
    const source = path === '/live/sensor' ? { source: { kind: 'strap', name: 'H10' } } : {};
    socket.send({ type: 'hello', version: 1, token, sessionId, ...source });
    return socket;
  }

  it('gets its code in the panel, its token for it, and sends [PI2]', async () => {
    const api = await consenting(amira);
    const offered = await api.call<NewPairing>('POST', pairings());
    expect(offered.code).to.match(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(offered.url).to.equal(`${stack.apiOrigin}/pair.html#${offered.code}`);
    const { token, ...view } = await exchange(offered.code);
    expect(view).to.include({ sessionId: session.id, coachName: session.coachName, state: 'live', maxHeartRate: null });
    const again = await bearer(stack.apiOrigin, token)('GET', '/api/pairing');
    expect(Object.keys(again.body).sort()).to.deep.equal(Object.keys(view).sort());

    const sensor = await connect(token);
    await sensor.next(({ type }) => type === 'clock');
    sensor.send({ type: 'samples', first: 0, values: [100, 101] });
    await sensor.next(({ type }) => type === 'stored');
    const batch = await bearer(stack.apiOrigin, token)('POST', `/api/sessions/${session.id}/samples`, {
      first: 2,
      values: [102],
    });
    expect(batch.body).to.deep.equal({ ranges: [[2, 2]], refused: [] });
    const mine = await api.call<MyResult>('GET', `/api/sessions/${session.id}/mine`);
    expect(mine.series).to.deep.equal([100, 101, 102]);
    sensor.close();
  });

  it('is let go of when its person ends it, with words and a code of their own [PI5]', async () => {
    const { api, token } = await paired(employees[0] ?? amira);
    const sensor = await connect(token);
    await sensor.next(({ type }) => type === 'welcome');
    await api.call('DELETE', pairings());
    expect(await sensor.next(({ type }) => type === 'problem')).to.include({ code: 'pairing-over' });
    expect(await sensor.closed).to.equal(4401);
    expect(await bearer(stack.apiOrigin, token)('GET', '/api/pairing')).to.have.nested.property(
      'body.code',
      'pairing-over',
    );
  });

  it('is let go of when another code is used, and can end itself [PI5]', async () => {
    const person = employees[1] ?? amira;
    const older = await paired(person);
    const sensor = await connect(older.token);
    await sensor.next(({ type }) => type === 'welcome');
    const { token } = await paired(person);
    expect(await sensor.closed).to.equal(4401);
    const page = bearer(stack.apiOrigin, token);
    expect((await page('DELETE', '/api/pairing')).status).to.equal(204);
    expect((await page('DELETE', '/api/pairing')).status).to.equal(401);
  });

  it('that sent the heart rate of somebody else leaves nothing behind [PI6]', async () => {
    const { api, token } = await paired(employees[2] ?? amira);
    const sensor = await connect(token);
    const panel = await connect(await signIn({ ...stack, person: employees[2] ?? amira }), '/live/panel');
    await sensor.next(({ type }) => type === 'clock');
    sensor.send({ type: 'samples', first: 0, values: Array.from({ length: 30 }, () => 120) });
    await panel.next<{ type: string; bpm: number | null }>(({ type, bpm }) => type === 'me' && bpm === 120);
    expect(await api.call('POST', `${pairings()}/not-mine`)).to.deep.equal({ seconds: 30 });
    expect(await sensor.closed).to.equal(4401);
    const after = panel.received.length;
    await panel.next<{ type: string; bpm: number | null }>(
      (message) => panel.received.indexOf(message) >= after && message.type === 'me' && message.bpm === null,
    );
    expect(await api.call('POST', `${pairings()}/not-mine`)).to.deep.equal({ seconds: 0 });
    expect((await api.call<MyResult>('GET', `/api/sessions/${session.id}/mine`)).series).to.deep.equal([]);
    panel.close();
  });

  it('says how it does to its own person alone [PI8]', async () => {
    const person = employees[3] ?? amira;
    const { token } = await paired(person);
    const panelOf = async (who: LocalPerson) => connect(await signIn({ ...stack, person: who }), '/live/panel');
    const own = await panelOf(person);
    const others = await panelOf(leo);
    const sensor = await connect(token);
    await sensor.next(({ type }) => type === 'clock');
    const status = { battery: 15, contact: 'none', isConnected: true };
    sensor.send({ type: 'status', ...status });
    type Me = { type: string; source: { status?: unknown } | null };
    const me = await own.next<Me>(({ type, source }) => type === 'me' && source?.status !== undefined);
    expect(me.source).to.deep.equal({ kind: 'strap', name: 'H10', status });
    sensor.send({ type: 'status', battery: 101, contact: null, isConnected: true });
    expect(await sensor.next(({ type }) => type === 'problem')).to.include({ code: 'invalid-message' });
    expect(JSON.stringify(others.received)).not.to.contain('battery');
    for (const socket of [own, others, sensor]) socket.close();
  });

  it('hears that its person has left, and that they are back as soon as a panel opens [LE1] [LE3]', async () => {
    const person = employees[5] ?? amira;
    const { token } = await paired(person);
    const sensor = await connect(token);
    await sensor.next(({ type }) => type === 'clock');
    const admin = new pg.Client({ connectionString: stack.databaseUrl });
    await admin.connect();
    await admin.query(`update session set started_at = started_at - interval '2 minutes' where id = $1`, [session.id]);
    await admin.query(
      `select pg_notify('upbeat_control', json_build_object('tenantId', $1::text, 'sessionId', $2::text, 'kind', 'session')::text)`,
      [person.tenantId, session.id],
    );
    await admin.query(`update pairing set seen_at = seen_at - interval '2 minutes' where person_id = $1`, [person.id]);
    await admin.end();
    expect(await sensor.next(({ type }) => type === 'problem')).to.include({ code: 'left-the-meeting' });
    sensor.send({ type: 'samples', first: 100, values: [100] });
    await sensor.count(2, ({ type }) => type === 'problem');
    const again = await connect(token);
    expect(await again.next(({ type }) => type === 'problem')).to.include({ code: 'left-the-meeting' });
    const panel = await connect(await signIn({ ...stack, person }), '/live/panel');
    await again.next(({ type }) => type === 'back');
    again.send({ type: 'samples', first: 0, values: [100] });
    await again.next(({ type }) => type === 'stored');
    for (const socket of [again, panel]) socket.close();
  });

  it('may be an app that exports what it has measured [RL2]', async () => {
    const { api, token } = await paired(employees[7] ?? amira);
    const { startedAt } = await api.call<SessionView>('GET', `/api/sessions/${session.id}`);
    const start = new Date(startedAt ?? 0).getTime();
    const data = [1, -60].map((second) => ({
      date: new Date(start + second * 1000).toISOString().replace(/T(.*)\.\d+Z/, ' $1 +0000'),
      ...{ Min: 99, Avg: 100.2, Max: 102 },
    }));
    const metrics = [
      { name: 'step_count', units: 'count', data: [{ date: data[0]?.date, qty: 12 }] },
      { name: 'heart_rate', units: 'count/min', data },
    ];
    const phone = bearer(stack.apiOrigin, token);
    const answer = await phone('POST', '/api/relays/health-auto-export', { data: { metrics, workouts: [] } });
    expect(answer.body).to.deep.equal({
      seconds: 1,
      refused: [{ date: data[1]?.date, reason: 'it is from before the class began' }],
    });
    const mine = await api.call<MyResult>('GET', `/api/sessions/${session.id}/mine`);
    expect(mine.series.filter((byte) => byte > 0)).to.deep.equal([100]);
  });

  it('opens its own class and what a sensor does, on no route and no socket anything else [PI4]', async () => {
    const { token } = await paired(employees[4] ?? amira);
    const asked = { token, itsClass: session.id, another: other.id, but: ['pairing'] };
    const { 'sensor, its class': served, ...others } = await askEveryRoute(stack, asked);
    expect(served).to.deep.equal([400]); // let in, and told that this is no batch of samples
    expect(Object.keys(others)).to.include.members(['caller', 'member', 'admin', 'participant, its class']);
    for (const [whose, statuses] of Object.entries(others)) expect([whose, ...statuses]).to.deep.equal([whose, 403]);
    const page = bearer(stack.apiOrigin, token);
    expect((await page('GET', '/openapi.json')).status).to.equal(403);

    const panel = await connect(token, '/live/panel');
    expect(await panel.next(({ type }) => type === 'problem')).to.include({ code: 'forbidden' });
    const stray = await connect(token, '/live/sensor', other.id);
    expect(await stray.next(({ type }) => type === 'problem')).to.include({ code: 'forbidden' });
  });

  it('is not let in by who guesses codes: after twenty an address waits, right codes too [PI3]', async () => {
    const api = await consenting(employees[6] ?? amira);
    const { code } = await api.call<NewPairing>('POST', pairings());
    const answers: unknown[] = [];
    await Promise.all(Array.from({ length: 60 }, async () => answers.push(await codeOf(exchange('00000000')))));
    expect(answers.filter((answer) => answer === 'code-refused')).to.have.length(20);
    expect(await codeOf(exchange(code))).to.equal('too-many-requests');
  });
});
