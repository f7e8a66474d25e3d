import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { expect } from 'chai';
import { once } from 'node:events';
import pg from 'pg';
import { WebSocket } from 'ws';
import { apiClientOf, ApiRefused } from '../box/api-client.ts';
import { lunchHiit } from '../box/programmes.ts';
import { openClass, setUpOrganisations } from '../box/seed.ts';
import { amira, employees, hana, nils, rosa } from '../directory/directory.ts';
import { signIn } from '../entra/sign-in.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';
import { livePerson } from './live-person.ts';

/** Sockets of a class whose members sit behind one address; a person may make 300 requests a minute. */
const SOCKETS = 700;

describe('the api, whatever comes,', function () {
  this.timeout(60_000);
  let stack: StackForTests;
  let session: SessionView;

  before(async function () {
    this.timeout(60_000);
    stack = await startStackForTests();
    await setUpOrganisations(stack);
    ({ session } = await openClass(stack, new Date()));
  });
  after(() => stack.end());

  async function planned(): Promise<SessionView> {
    const coach = { personId: rosa.id, name: rosa.name };
    const plannedStart = new Date().toISOString();
    const plan = { programme: lunchHiit, coach, plannedStart, teamsChannelId: null, meetingId: null };
    return (await apiClientOf(hana, stack)).call('POST', '/api/sessions', plan);
  }

  async function refusal(asked: Promise<unknown>): Promise<ApiRefused> {
    const fault = await asked.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (fault instanceof ApiRefused) return fault;
    throw new Error('Expected a refusal', { cause: fault });
  }

  it('survives a batch that is refused while others wait for the database [SM7]', async () => {
    const other = await livePerson(stack, employees[0] ?? amira, session.id);
    await other.api.call('PUT', '/api/me/consent', { preset: 'only-me' });
    const api = await apiClientOf(amira, stack);
    await api.call('PUT', '/api/me/consent', { preset: 'only-me' });
    const { id } = await planned();
    const sensor = await other.sensor();
    sensor.send({ type: 'samples', first: 0, values: [100] });
    const { pid } = stack.api();
    const refused = await refusal(api.call('POST', `/api/sessions/${id}/samples`, { first: 0, values: [100] }));
    expect(refused).to.include({ status: 409, code: 'wrong-session-state' });
    await sensor.next(({ type }) => type === 'stored');
    expect(stack.api().pid).to.equal(pid);
    sensor.close();
  });

  it('takes a body as it is: no null for a zero, no text for a number [ID4]', async () => {
    const api = await apiClientOf(amira, stack);
    const samples = (body: unknown) => refusal(api.call('POST', `/api/sessions/${session.id}/samples`, body));
    expect(await samples({ first: null, values: [100] })).to.include({ status: 400 });
    expect(await samples({ first: '3', values: [100] })).to.include({ status: 400 });
    expect(await samples({ first: 3, values: 100 })).to.include({ status: 400 });
    const scopes = { scopes: { showTile: 'true' } };
    expect(await refusal(api.call('PUT', '/api/me/consent', scopes))).to.include({ status: 400 });
  });

  it('knows a class under one spelling only [ID6]', async () => {
    const api = await apiClientOf(amira, stack);
    const path = `/api/sessions/${session.id.toUpperCase()}/live`;
    expect(await refusal(api.call('GET', path))).to.include({ status: 400, code: 'invalid-request' });
  });

  it(`opens ${SOCKETS} sockets from one address [ID5]`, async () => {
    const url = `${stack.apiOrigin.replace('http', 'ws')}/live/panel`;
    const sockets = Array.from({ length: SOCKETS }, () => new WebSocket(url));
    await Promise.all(sockets.map((socket) => once(socket, 'open')));
    for (const socket of sockets) socket.terminate();
  });

  it('ends a class that was started and that nobody ever opened [LV5]', async () => {
    const { id } = await planned();
    const coach = await apiClientOf(rosa, stack);
    await coach.call('POST', `/api/sessions/${id}/start`);
    const admin = new pg.Client({ connectionString: stack.databaseUrl });
    await admin.connect();
    await admin.query(`listen upbeat_control`);
    const ended = once(admin, 'notification');
    await admin.query(`update session set started_at = now() - interval '3 hours' where id = $1`, [id]);
    await admin.query(
      `select pg_notify('upbeat_control', json_build_object('tenantId', $1::text, 'sessionId', $2::text, 'kind', 'session')::text)`,
      [rosa.tenantId, id],
    );
    await ended;
    await once(admin, 'notification'); // the one before was our own
    await admin.end();
    expect(await coach.call('GET', `/api/sessions/${id}`)).to.include({ state: 'ended' });
  });

  it('lists its routes, each with who may call it, for whoever has signed in [ID7]', async () => {
    expect((await fetch(`${stack.apiOrigin}/openapi.json`)).status).to.equal(401);
    const { openapi, paths } = await (await apiClientOf(nils, stack)).call<OpenApi>('GET', '/openapi.json');
    expect(openapi).to.equal('3.1.0');
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, route]) => `${method.toUpperCase()} ${path}: ${route['x-access']}`),
    );
    expect(routes.sort()).to.deep.equal([
      'DELETE /api/pairing: pairing',
      'DELETE /api/programmes/{programmeId}: admin',
      'DELETE /api/sessions/{sessionId}/guest-code: coach-of-session',
      'DELETE /api/sessions/{sessionId}/mine: member',
      'DELETE /api/sessions/{sessionId}/pairings: participant',
      'DELETE /api/sessions/{sessionId}/recording: admin',
      'DELETE /api/sessions/{sessionId}/spotlight: coach-of-session',
      'DELETE /api/sessions/{sessionId}/unwell: participant',
      'GET /api/me/classes: member',
      'GET /api/me/consent: participant',
      'GET /api/me/cues: member',
      'GET /api/me/profile: participant',
      'GET /api/me/weeks: member',
      'GET /api/me: member',
      'GET /api/ops/jobs: admin',
      'GET /api/pairing: pairing',
      'GET /api/permissions: admin',
      'GET /api/programmes/{programmeId}: member',
      'GET /api/programmes: member',
      'GET /api/schedule/channels: admin',
      'GET /api/schedule/people: admin',
      'GET /api/schedule/{sessionId}: admin',
      'GET /api/schedule: admin',
      'GET /api/sessions/{sessionId}/course: member',
      'GET /api/sessions/{sessionId}/lead: member',
      'GET /api/sessions/{sessionId}/live: participant',
      'GET /api/sessions/{sessionId}/mean: member',
      'GET /api/sessions/{sessionId}/mine/file: member',
      'GET /api/sessions/{sessionId}/mine: participant',
      'GET /api/sessions/{sessionId}/recording: member',
      'GET /api/sessions/{sessionId}/rsvp: member',
      'GET /api/sessions/{sessionId}: participant',
      'GET /api/sessions: member',
      'GET /health/live: anyone',
      'GET /health/ready: anyone',
      'GET /version: anyone',
      'PATCH /api/schedule/{sessionId}: admin',
      'POST /api/guests: anyone',
      'POST /api/ops/jobs/{id}/dismiss: admin',
      'POST /api/ops/jobs/{id}/restore: admin',
      'POST /api/ops/jobs/{id}/retry: admin',
      'POST /api/pairing/not-mine: pairing',
      'POST /api/pairings/exchange: anyone',
      'POST /api/programmes/{programmeId}/restore: admin',
      'POST /api/relays/health-auto-export: pairing',
      'POST /api/schedule/check: admin',
      'POST /api/schedule/{sessionId}/arrange: admin',
      'POST /api/schedule/{sessionId}/cancel: admin',
      'POST /api/schedule/{sessionId}/restore: admin',
      'POST /api/sessions/{sessionId}/cues: coach-of-session',
      'POST /api/sessions/{sessionId}/end: coach-of-session',
      'POST /api/sessions/{sessionId}/guest-code: coach-of-session',
      'POST /api/sessions/{sessionId}/lead: member',
      'POST /api/sessions/{sessionId}/live: participant',
      'POST /api/sessions/{sessionId}/pairings/not-mine: participant',
      'POST /api/sessions/{sessionId}/pairings: participant',
      'POST /api/sessions/{sessionId}/participation: participant',
      'POST /api/sessions/{sessionId}/playback: coach-of-session',
      'POST /api/sessions/{sessionId}/recording/link: member',
      'POST /api/sessions/{sessionId}/samples: sensor',
      'POST /api/sessions/{sessionId}/spotlight: coach-of-session',
      'POST /api/sessions/{sessionId}/start: coach-of-session',
      'POST /api/sessions/{sessionId}/words: coach-of-session',
      'POST /api/sessions: admin',
      'POST /api/webhooks/graph/lifecycle: anyone',
      'POST /api/webhooks/graph: anyone',
      'PUT /api/me/consent: participant',
      'PUT /api/me/cues: member',
      'PUT /api/me/profile: participant',
      'PUT /api/permissions/organiser: admin',
      'PUT /api/programmes/{programmeId}: admin',
      'PUT /api/schedule/{planId}: admin',
      'PUT /api/sessions/{sessionId}/coach-sees: participant',
      'PUT /api/sessions/{sessionId}/mine/feeling: member',
      'PUT /api/sessions/{sessionId}/programme: coach-of-session',
      'PUT /api/sessions/{sessionId}/ratings/{interval}: participant',
      'PUT /api/sessions/{sessionId}/rsvp: member',
      'PUT /api/sessions/{sessionId}/spotlight/answer: participant',
      'PUT /api/sessions/{sessionId}/stage: coach-of-session',
      'PUT /api/sessions/{sessionId}/unwell: participant',
      'PUT /api/tenant: caller',
    ]);
  });

  it('acknowledges what it has stored before it goes away, and says that it goes [SM2]', async () => {
    const person = await livePerson(stack, amira, session.id);
    const sensor = await person.sensor();
    sensor.send({ type: 'samples', first: 200, values: [100, 101] });
    await person.api.call('GET', '/api/me'); // the samples have arrived before this is answered
    await stack.api().stop('SIGTERM');
    expect(await sensor.closed).to.equal(1001);
    expect(sensor.received.at(-1)).to.deep.equal({ type: 'stored', ranges: [[200, 201]], refused: [] });
    await stack.restartApi();
  });

  it('refuses a socket message before the hello was answered, in words [SM1]', async () => {
    const socket = new WebSocket(`${stack.apiOrigin.replace('http', 'ws')}/live/sensor`);
    await once(socket, 'open');
    const token = await signIn({ ...stack, person: amira });
    const source = { kind: 'strap', name: 'Hasty' };
    socket.send(JSON.stringify({ type: 'hello', version: 1, token, sessionId: session.id, source }));
    socket.send(JSON.stringify({ type: 'samples', first: 300, values: [100] }));
    const [data] = (await once(socket, 'message')) as [Buffer];
    expect(JSON.parse(data.toString())).to.include({ type: 'problem', code: 'invalid-message' });
    socket.terminate();
  });
});

interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, { 'x-access': string }>>;
}
