import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { Identity } from '../../domain/directory/identity.ts';
import { ChangedMeanwhile, Forbidden, ProgrammeNotFound, WrongLength, WrongSessionState } from '../../domain/errors.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { end, start } from '../../domain/session/session.ts';
import { createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { aPlan } from '../../infrastructure/postgres/rows.fixture.ts';
import type { InTransaction } from '../stores.ts';
import { archiveProgramme, restoreProgramme } from './archive-programme.ts';
import { changeClassProgramme } from './change-class-programme.ts';
import { findProgramme, listProgrammes } from './find-programmes.ts';
import { keepProgramme } from './keep-programme.ts';

const NOW = new Date('2026-11-21T09:00:00Z');
const clock = () => NOW;
const ride: Programme = { name: 'Ride', intervals: [{ name: 'Roll', seconds: 600, targetZone: 2 }] };
const named = (name: string): Programme => ({ ...ride, name });

const person = (chosen: Partial<Identity> = {}): Identity => ({
  tenantId: randomUUID(),
  personId: randomUUID(),
  name: 'Hana',
  isAdmin: true,
  isGuest: false,
  boundTo: null,
  expiresAt: NOW,
  ...chosen,
});

describe('the programmes of an organisation', () => {
  let test: TestDatabase;
  let inTransaction: InTransaction;
  before(async () => {
    test = await createTestDatabase();
    ({ inTransaction } = test.database);
  });
  after(() => test.drop());

  const keep = (
    identity: Identity,
    programme: Programme,
    { id, version = 0 }: { id?: string; version?: number } = {},
  ) => keepProgramme({ inTransaction, clock }, { identity, edit: { id: id ?? randomUUID(), version, programme } });
  const namesSeenBy = async (identity: Identity) =>
    (await listProgrammes({ inTransaction }, { identity })).map(({ programme }) => programme.name);

  it('are listed by name [PR11]', async () => {
    const hana = person();
    for (const name of ['Walk', 'Élan', 'bike', 'Row']) await keep(hana, named(name));
    expect(await namesSeenBy(hana)).to.deep.equal(['bike', 'Élan', 'Row', 'Walk']);
  });

  it('are not there for another organisation [PR11]', async () => {
    const kept = await keep(person(), ride);
    const petra = person();
    expect(await namesSeenBy(petra)).to.deep.equal([]);
    const { id } = kept;
    await expectFault(findProgramme({ inTransaction }, { identity: petra, id }), ProgrammeNotFound);
    await expectFault(archiveProgramme({ inTransaction, clock }, { identity: petra, id }), ProgrammeNotFound);
    await expectFault(keep(petra, named('Mine'), { id, version: 1 }), ChangedMeanwhile);
  });

  it('are seen by the coach of a class until it ends, and by nobody else who is no admin [PR11]', async () => {
    const hana = person();
    await keep(hana, ride);
    const rosa = person({ tenantId: hana.tenantId, isAdmin: false });
    await expectFault(namesSeenBy(rosa), Forbidden);
    const plan = { ...aPlan({ coach: { personId: rosa.personId, name: 'Rosa' } }), state: 'scheduled' as const };
    await inTransaction(hana.tenantId, ({ sessions }) => sessions.save(plan));
    expect(await namesSeenBy(rosa)).to.deep.equal(['Ride']);
    await expectFault(keep(rosa, ride), Forbidden);
    await inTransaction(hana.tenantId, ({ sessions }) => sessions.save(end(start(plan, NOW), NOW)));
    await expectFault(namesSeenBy(rosa), Forbidden);
  });

  it('keep the change that came first, and refuse the other without touching it [PR7]', async () => {
    const hana = person();
    const { id } = await keep(hana, ride);
    await keep(hana, named('First'), { id, version: 1 });
    await expectFault(keep(hana, named('Second'), { id, version: 1 }), ChangedMeanwhile);
    const kept = await findProgramme({ inTransaction }, { identity: hana, id });
    expect(kept).to.deep.include({ version: 2, programme: named('First') });
  });

  it('lose one that is archived, and have it back as it was [PR8]', async () => {
    const hana = person();
    const { id } = await keep(hana, ride);
    await archiveProgramme({ inTransaction, clock }, { identity: hana, id });
    expect(await namesSeenBy(hana)).to.deep.equal([]);
    await expectFault(findProgramme({ inTransaction }, { identity: hana, id }), ProgrammeNotFound);
    await restoreProgramme({ inTransaction, clock }, { identity: hana, id });
    expect(await findProgramme({ inTransaction }, { identity: hana, id })).to.deep.include({ programme: ride });
  });

  it('are two hundred at most, without those that are archived [PR13]', async () => {
    const hana = person();
    await inTransaction(hana.tenantId, async ({ programmes }) => {
      for (let i = 0; i < 199; i++) {
        await programmes.save({ id: randomUUID(), version: 1, programme: ride, changedAt: NOW, isArchived: false });
      }
    });
    const { id } = await keep(hana, named('The last'));
    await expectFault(keep(hana, named('One too many')), WrongLength);
    await keep(hana, named('Still changed'), { id, version: 1 });
    await archiveProgramme({ inTransaction, clock }, { identity: hana, id });
    await keep(hana, named('In its place'));
  });

  describe('and the copy of a class', () => {
    async function aClass() {
      const tenantId = randomUUID();
      const session = { ...aPlan({ programme: ride }), state: 'scheduled' as const };
      await inTransaction(tenantId, ({ sessions }) => sessions.save(session));
      const change = (programme: Programme, instead: Programme) =>
        changeClassProgramme({ inTransaction }, { tenantId, sessionId: session.id, programme, instead });
      return { tenantId, session, change };
    }

    it('may be changed until the class starts [PR12]', async () => {
      const { tenantId, session, change } = await aClass();
      await change(named('Longer'), ride);
      const found = await inTransaction(tenantId, ({ sessions }) => sessions.find(session.id));
      expect(found?.programme).to.deep.equal(named('Longer'));
      await inTransaction(tenantId, ({ sessions }) => sessions.save(start(session, NOW)));
      await expectFault(change(named('Too late'), named('Longer')), WrongSessionState);
    });

    it('is changed only in place of what the coach saw, and twice without harm [PR7]', async () => {
      const { change } = await aClass();
      await change(named('Longer'), ride);
      await change(named('Longer'), ride);
      await expectFault(change(named('Mine'), ride), ChangedMeanwhile);
    });
  });
});

async function expectFault(attempt: Promise<unknown>, kind: new (...args: never[]) => Error): Promise<void> {
  const fault = await attempt.then(
    () => null,
    (refused: unknown) => refused,
  );
  expect(fault).to.be.instanceOf(kind);
}
