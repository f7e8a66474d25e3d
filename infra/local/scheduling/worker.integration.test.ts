import { expect } from 'chai';
import { openDatabase, type Database } from '@upbeat/api/infrastructure/postgres/database.ts';
import { aPlan } from '@upbeat/api/infrastructure/postgres/rows.fixture.ts';
import { notArranged } from '@upbeat/api/domain/schedule/arrangement.ts';
import type { Session } from '@upbeat/api/domain/session/session.ts';
import { contoso, employees, rosa } from '../directory/directory.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';

const wellbeing = employees[0] ?? rosa;

describe('the worker and Microsoft 365', function () {
  this.timeout(120_000);
  let stack: StackForTests;
  let database: Database;

  before(async () => {
    stack = await startStackForTests();
    stack.entra.consent(contoso.id);
    database = await openDatabase(stack.appDatabaseUrl);
    await database.inTransaction(contoso.id, async ({ tenant, organiser }) => {
      await tenant.save({ name: contoso.name, state: 'active' });
      await organiser.save({ personId: wellbeing.id, name: wellbeing.name, address: wellbeing.address });
    });
    await stack.connector.install({ kind: 'personal', person: rosa });
  });
  after(async () => {
    await database.close();
    await stack.end();
  });

  async function plan(): Promise<Session> {
    const plannedStart = new Date(Date.now() + 3 * 86_400_000);
    const coach = { personId: rosa.id, name: rosa.name };
    const session: Session = {
      ...aPlan({ teamsChannelId: null, meetingId: null, coach, plannedStart }),
      state: 'scheduled',
    };
    await database.inTransaction(contoso.id, async ({ sessions, arrangements, jobs }) => {
      await sessions.save(session);
      await arrangements.save({ ...notArranged(session.id), wish: { type: 'teams' }, isTranscribed: false });
      await jobs.enqueue('arrange-class', { sessionId: session.id, arrangementId: session.id });
    });
    return session;
  }

  it('make one meeting of a class, though it is killed before it knows that there is an entry [AR2]', async () => {
    const { graph } = stack;
    const held = graph.faults.start({ type: 'hold', when: 'after' }, { operations: ['create-event'], times: 1 });
    const tabs = graph.faults.start({ type: 'slow', milliseconds: 0 }, { operations: ['add-tab'] });
    const session = await plan();
    await held.strikes();
    await stack.restartWorker('SIGKILL');
    held.end();
    await tabs.strikes();
    const span = { from: new Date(), to: new Date(Date.now() + 30 * 86_400_000) };
    const entries = graph.calendars.of(rosa, span).filter(({ event }) => event.organiser.id === wellbeing.id);
    expect(entries).to.have.length(1);
    const { joinUrl } = await database.inTransaction(contoso.id, ({ sessions }) =>
      sessions.find(session.id).then((found) => found ?? session),
    );
    expect(joinUrl).to.equal(entries[0]?.event.joinUrl);
  });

  it('tell somebody in their activity feed what was just decided [NO2]', async () => {
    const { feed } = stack.graph;
    const told = Promise.withResolvers<undefined>();
    const stop = feed.subscribe(() => told.resolve(undefined));
    const session = await plan();
    await database.inTransaction(contoso.id, ({ jobs }) =>
      jobs.enqueue('send-notice', { sessionId: session.id, personId: rosa.id, notice: 'classMoved' }),
    );
    await told.promise;
    stop();
    expect(feed.of(rosa.id)[0]).to.include({ activityType: 'classMoved', topic: 'Lunch ride' });
  });
});
