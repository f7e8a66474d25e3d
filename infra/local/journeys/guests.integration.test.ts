import type { ClassTicket, GuestCode } from '@upbeat/api/contract/guests.ts';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { expect } from 'chai';
import { apiClientOf } from '../box/api-client.ts';
import { openClass, setUpOrganisations } from '../box/seed.ts';
import { amira, rosa } from '../directory/directory.ts';
import { signIn } from '../entra/sign-in.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';
import { bearer } from './bearer.ts';
import { askEveryRoute } from './every-route.ts';
import { openJsonSocket, type JsonSocket } from './live-client.ts';

describe('a guest without an account', function () {
  this.timeout(60_000);
  let stack: StackForTests;
  let session: SessionView;
  let other: SessionView;
  let code: string;

  before(async function () {
    this.timeout(60_000);
    stack = await startStackForTests();
    await setUpOrganisations(stack);
    ({ session: other } = await openClass(stack, new Date()));
    ({ session } = await openClass(stack, new Date())); // which ends the other
    const coach = await apiClientOf(rosa, stack);
    ({ code } = await coach.call<GuestCode>('POST', `/api/sessions/${session.id}/guest-code`));
  });
  after(() => stack.end());

  async function enter(name: string): Promise<{ ticket: string; ask: ReturnType<typeof bearer> }> {
    const { status, body } = await bearer(stack.apiOrigin, null)('POST', '/api/guests', { code, name });
    expect(status).to.equal(201);
    const { ticket, sessionId } = body as unknown as ClassTicket;
    expect(sessionId).to.equal(session.id);
    return { ticket, ask: bearer(stack.apiOrigin, ticket) };
  }

  async function connect(path: string, token: string, more: object, sessionId = session.id): Promise<JsonSocket> {
    const socket = await openJsonSocket(`${stack.apiOrigin.replace('http', 'ws')}${path}`);
    socket.send({ type: 'hello', version: 1, token, sessionId, ...more });
    return socket;
  }

  it('comes in by the code of who leads the class, which nobody else can make [GU1]', async () => {
    expect(code).to.match(/^\w{4}-\w{4}$/);
    const asAmira = bearer(stack.apiOrigin, await signIn({ ...stack, person: amira }));
    expect((await asAmira('POST', `/api/sessions/${session.id}/guest-code`)).status).to.equal(403);
    expect((await asAmira('DELETE', `/api/sessions/${session.id}/guest-code`)).status).to.equal(403);
  });

  it('takes part like everybody: allows, shows a tile by name, sends, rates and reads their own [GU2]', async () => {
    const { ticket, ask } = await enter('Sam Guest');
    const at = (path: string) => `/api/sessions/${session.id}${path}`;
    await ask('PUT', '/api/me/profile', { birthYear: null, ownMaximum: 180 });
    await ask('PUT', '/api/me/consent', { preset: 'zone-and-name' });
    const panel = await connect('/live/panel', ticket, {});
    const place = await panel.next<{ type: string; label: string | null }>(({ type }) => type === 'place');
    expect(place).to.include({ label: 'Sam Guest', maxHeartRate: 180 });
    const joined = await ask('POST', at('/live'), { surface: 'panel' });
    expect(joined.body).to.include({ takesPart: true, isCoach: false });
    expect((await ask('PUT', at('/ratings/0'), { rating: 'hard' })).status).to.equal(204);
    expect((await ask('POST', at('/samples'), { first: 0, values: [120, 121] })).status).to.equal(200);
    expect((await ask('GET', at('/mine'))).body).to.deep.include({ series: [120, 121] });
    const { body: offered } = await ask('POST', at('/pairings'));
    const { body: paired } = await bearer(stack.apiOrigin, null)('POST', '/api/pairings/exchange', {
      code: offered['code'],
    });
    const sensor = await connect('/live/sensor', String(paired['token']), { source: { kind: 'strap', name: 'H10' } });
    await sensor.next(({ type }) => type === 'welcome');
    sensor.close();
    panel.close();
  });

  it('reaches what a participant does in that class, on no route and no socket anything else [GU5]', async () => {
    const { ticket } = await enter('Kim Guest');
    const answers = await askEveryRoute(stack, { token: ticket, itsClass: session.id, another: other.id });
    const { participant, 'participant, its class': own, 'sensor, its class': samples, ...others } = answers;
    for (const served of [participant, own, samples]) expect(served).not.to.include.members([403]);
    expect(Object.keys(others)).to.include.members([
      'caller',
      'member',
      'admin',
      'pairing',
      'coach-of-session, its class',
    ]);
    for (const [whose, statuses] of Object.entries(others)) expect([whose, ...statuses]).to.deep.equal([whose, 403]);
    for (const path of ['/live/panel', '/live/sensor']) {
      const source = path === '/live/sensor' ? { source: { kind: 'strap', name: 'H10' } } : {};
      const socket = await connect(path, ticket, source, other.id);
      expect(await socket.next(({ type }) => type === 'problem')).to.include({ code: 'forbidden' });
    }
  });

  it('reads nothing any more once the class is over, on a panel that is open neither [GU3]', async () => {
    const { ticket, ask } = await enter('Max Guest');
    const panel = await connect('/live/panel', ticket, {});
    await panel.next(({ type }) => type === 'me');
    await (await apiClientOf(rosa, stack)).call('POST', `/api/sessions/${session.id}/end`);
    await panel.next(({ type }) => type === 'ended');
    expect(await panel.closed).to.equal(4401);
    for (const path of [`/api/sessions/${session.id}/mine`, '/api/me/consent']) {
      expect((await ask('GET', path)).body).to.include({ code: 'ticket-over' });
    }
  });
});
