import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { once, EventEmitter } from 'node:events';
import type { ControlSignal } from './control-listener.ts';
import { asAdmin, createTestDatabase, type TestDatabase } from './database.fixture.ts';

const TENANT = randomUUID();

describe('control signals', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  async function listening() {
    const database = await test.openAnother();
    const events = new EventEmitter();
    const heard: ControlSignal[] = [];
    const stop = await database.listen({
      signal: (signal) => {
        heard.push(signal);
        events.emit('signal');
      },
      resync: () => void events.emit('resync'),
      fault: () => void events.emit('fault'),
    });
    return { events, heard, stop };
  }

  async function announce(sessionId: string): Promise<void> {
    await test.database.inTransaction(TENANT, ({ control }) => control.announce(sessionId, 'session'));
  }

  const breakConnections = () =>
    asAdmin(test.adminUrl, (admin) =>
      admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'upbeat-listen' and datname = current_database()`),
    );

  it('reach another process after the commit, and never without one', async () => {
    const { events, heard, stop } = await listening();
    const kept = randomUUID();
    await test.database
      .inTransaction(TENANT, async ({ control }) => {
        await control.announce(randomUUID(), 'session');
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    const signalled = once(events, 'signal');
    await test.database.inTransaction(TENANT, async ({ control }) => {
      await control.announce(kept, 'seats');
      await test.database.isReady(); // a signal that did not wait for the commit would be here by now
      expect(heard).to.deep.equal([]);
    });
    await signalled;
    expect(heard).to.deep.equal([{ tenantId: TENANT, sessionId: kept, kind: 'seats' }]);
    await stop();
  });

  it('come once for each kind, however often one transaction announces', async () => {
    const { events, heard, stop } = await listening();
    const sessionId = randomUUID();
    await test.database.inTransaction(TENANT, async ({ control }) => {
      for (const kind of ['seats', 'seats', 'session', 'seats'] as const) await control.announce(sessionId, kind);
    });
    while (heard.length < 2) await once(events, 'signal');
    expect(heard.map(({ kind }) => kind)).to.deep.equal(['seats', 'session']);
    await stop();
  });

  it('are heard again after a break, which asks to reread everything', async () => {
    const { events, heard, stop } = await listening();
    const resynced = once(events, 'resync');
    await breakConnections();
    await resynced;
    const signalled = once(events, 'signal');
    const sessionId = randomUUID();
    await announce(sessionId);
    await signalled;
    expect(heard.map((signal) => signal.sessionId)).to.deep.equal([sessionId]);
    await stop();
  });

  it('can be stopped in the middle of a break', async () => {
    const { events, stop } = await listening();
    const broken = once(events, 'fault');
    await breakConnections();
    await broken;
    await stop();
  });

  it('are no longer heard once stopped, and stopping leaves no connection', async () => {
    const { heard, stop } = await listening();
    await stop();
    await announce(randomUUID());
    await asAdmin(test.adminUrl, async (admin) => {
      const open = await admin.query(`select from pg_stat_activity
        where application_name = 'upbeat-listen' and datname = current_database()`);
      expect(open.rowCount).to.equal(0);
    });
    expect(heard).to.deep.equal([]);
  });
});
