import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { Identity } from '../../domain/directory/identity.ts';
import { asAdmin, createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { aPlan } from '../../infrastructure/postgres/rows.fixture.ts';
import { changeClassProgramme } from '../programmes/change-class-programme.ts';
import { endSession } from './end-session.ts';
import { scheduleSession } from './schedule-session.ts';
import { startSession } from './start-session.ts';

const TENANT = randomUUID();
const PLANNED_START = new Date('2026-11-23T12:00:00Z');
const HANA: Identity = {
  tenantId: TENANT,
  personId: randomUUID(),
  name: 'Hana',
  isAdmin: true,
  isGuest: false,
  expiresAt: new Date('2026-11-23T18:00:00Z'),
  boundTo: null,
};

describe('what a class has done after a change', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  async function planned(): Promise<{ tenantId: string; sessionId: string }> {
    const { id, ...plan } = aPlan({ plannedStart: PLANNED_START });
    const deps = { ...test.database, newId: () => id };
    const session = await scheduleSession(deps, { identity: HANA, plan });
    return { tenantId: TENANT, sessionId: session.id };
  }

  /** The jobs of a class and when each may run, by the order in which they were asked for. */
  async function jobsOf({ sessionId }: { sessionId: string }): Promise<string[]> {
    let rows: { name: string; at: Date }[] = [];
    await asAdmin(test.adminUrl, async (admin) => {
      const found = await admin.query<{ name: string; at: Date }>(
        `select name, start_after as at from pgboss.job where data->>'sessionId' = $1 order by created_on, name`,
        [sessionId],
      );
      rows = found.rows;
    });
    const isNow = (at: Date): boolean => Math.abs(at.getTime() - Date.now()) < 10_000;
    return rows.map(({ name, at }) => `${name} ${isNow(at) ? 'now' : at.toISOString()}`);
  }

  it('is its card half an hour before its planned start and when it was missed, and its reminders, also by a programme changed meanwhile [JB8]', async () => {
    const of = await planned();
    const asked = [
      'show-class-card 2026-11-23T11:30:00.000Z',
      'show-class-card 2026-11-23T13:10:00.000Z',
      'remind-class 2026-11-23T11:45:00.000Z',
    ];
    expect(await jobsOf(of)).to.have.members(asked);

    const { programme: instead } = aPlan();
    const programme = { ...instead, name: 'Longer lunch ride' };
    await changeClassProgramme(test.database, { ...of, programme, instead });
    expect(await jobsOf(of)).to.have.members([...asked, 'show-class-card 2026-11-23T11:30:00.000Z']);
  });

  it('is its card when it starts, once [JB8]', async () => {
    const of = await planned();
    const deps = { ...test.database, clock: () => new Date('2026-11-23T11:58:00Z') };
    await startSession(deps, of);
    await startSession(deps, of);
    expect((await jobsOf(of)).slice(3)).to.deep.equal(['show-class-card now']);
  });

  it('is its card and, two seconds later, its summary when it ends, once [JB8]', async () => {
    const of = await planned();
    const deps = { ...test.database, clock: () => new Date('2026-11-23T12:45:00Z') };
    await Promise.all([endSession(deps, of), endSession(deps, of)]);
    await endSession(deps, of);
    expect((await jobsOf(of)).slice(3)).to.deep.equal([
      'show-class-card now',
      'summarise-session 2026-11-23T12:45:02.000Z',
    ]);
  });
});
