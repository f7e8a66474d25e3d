import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '../database.fixture.ts';
import { aPlan } from '../rows.fixture.ts';

describe('what the activity feed has told', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 12, 0, second));

  /** Some classes of a tenant, and what takes, gives back or repeats a notice of them for one person. */
  async function aPersonWith(classes: number) {
    const tenantId = randomUUID();
    const personId = randomUUID();
    const plans = Array.from({ length: classes }, () => aPlan());
    const { inTransaction } = test.database;
    await inTransaction(tenantId, async ({ sessions }) => {
      for (const plan of plans) await sessions.save({ ...plan, state: 'scheduled' });
    });
    const of = (index: number) => ({ sessionId: plans[index]?.id ?? '', personId, notice: 'classReminder' as const });
    return {
      take: (index: number, second = 0) =>
        inTransaction(tenantId, ({ notices }) => notices.take({ ...of(index), at: at(second) })),
      giveBack: (index: number) => inTransaction(tenantId, ({ notices }) => notices.giveBack(of(index))),
      mayRepeat: (index: number) =>
        inTransaction(tenantId, ({ notices }) => notices.mayRepeat(of(index).sessionId, ['classReminder'])),
      forget: (index: number) => inTransaction(tenantId, ({ notices }) => notices.forget(of(index))),
    };
  }

  it('is told of one class once, however many try at once [SC12]', async () => {
    const { take } = await aPersonWith(1);
    const takes = await Promise.all([take(0), take(0), take(0)]);
    expect(takes.filter((taken) => taken === 'take')).to.have.length(1);
    expect(await take(0, 3600)).to.equal('told');
  });

  it('may be tried again when it was not told after all, or is no longer so [SC12]', async () => {
    const { take, giveBack, mayRepeat, forget } = await aPersonWith(1);
    expect(await take(0)).to.equal('take');
    await giveBack(0);
    expect(await take(0)).to.equal('take');
    await mayRepeat(0);
    expect(await take(0, 1)).to.equal('take');
    expect(await take(0, 2)).to.equal('told');
    await forget(0);
    expect(await take(0, 3)).to.equal('take');
  });

  it('is at most ten of a person in any minute, however many try at once [SC13]', async () => {
    const { take } = await aPersonWith(13);
    const takes = await Promise.all(Array.from({ length: 12 }, (_, index) => take(index)));
    expect(takes.filter((taken) => taken === 'take')).to.have.length(10);
    expect(takes.filter((taken) => taken === 'too-many')).to.have.length(2);
    expect(await take(12, 59)).to.equal('too-many');
    expect(await take(12, 60)).to.equal('take');
  });
});
