import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { end } from '../../../domain/session/session.ts';
import type { GroupSummary } from '../../../domain/summary/group-summary.ts';
import { asAdmin, createTestDatabase, type TestDatabase } from '../database.fixture.ts';
import { aLiveSession, aParticipation, aRecap, keepParticipation } from '../rows.fixture.ts';

const FIGURES = {
  peopleHere: 15,
  contributors: 10,
  zoneMinutes: { 0: 1, 1: 4, 2: 9, 3: 15, 4: 12, 5: 4 },
  weeksInARow: 3,
};

describe('the stores of results', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  const on = (day: number) => new Date(Date.UTC(2026, 10, day, 12, 45));

  /** A class of a person that ended on a day. */
  async function keepEnded(tenantId: string, day: number, of: { personId?: string; teamsChannelId?: string } = {}) {
    const { teamsChannelId = '19:channel@thread.tacv2', personId = randomUUID() } = of;
    const session = end(aLiveSession({ teamsChannelId }), on(day));
    const participation = aParticipation({ sessionId: session.id, personId });
    await test.database.inTransaction(tenantId, async ({ sessions, participations }) => {
      await sessions.save(session);
      await participations.save(participation);
    });
    return { session, sessionId: session.id, participationId: participation.id };
  }

  it('keep the last summary of a class, with figures and without', async () => {
    const tenantId = randomUUID();
    const { sessionId } = await keepParticipation(test.database.inTransaction, tenantId);
    await test.database.inTransaction(tenantId, async ({ summaries }) => {
      expect(await summaries.find(sessionId)).to.equal(null);
      const kept: GroupSummary[] = [
        { sessionId, minutes: 45, figures: null },
        { sessionId, minutes: 45, figures: FIGURES },
        { sessionId, minutes: 46, figures: { ...FIGURES, zoneMinutes: null } },
        { sessionId, minutes: 44, figures: null },
      ];
      for (const summary of kept) {
        await summaries.save(summary);
        expect(await summaries.find(sessionId)).to.deep.equal(summary);
      }
    });
  });

  it('find the summaries of a channel since a moment, newest first', async () => {
    const tenantId = randomUUID();
    const old = await keepEnded(tenantId, 2);
    const first = await keepEnded(tenantId, 9);
    const second = await keepEnded(tenantId, 16);
    const elsewhere = await keepEnded(tenantId, 16, { teamsChannelId: '19:other@thread.tacv2' });
    const found = await test.database.inTransaction(tenantId, async ({ summaries }) => {
      for (const { sessionId } of [old, first, second, elsewhere]) {
        await summaries.save({ sessionId, minutes: 45, figures: FIGURES });
      }
      return summaries.ofChannel({ teamsChannelId: '19:channel@thread.tacv2', since: on(9) });
    });
    expect(found.map(({ summary, endedAt }) => [summary.sessionId, endedAt])).to.deep.equal([
      [second.sessionId, on(16)],
      [first.sessionId, on(9)],
    ]);
  });

  it('let no count of people be kept that is not rounded, or below five', async () => {
    const tenantId = randomUUID();
    const { sessionId } = await keepParticipation(test.database.inTransaction, tenantId);
    for (const counts of [{ contributors: 7 }, { peopleHere: 12 }, { contributors: 0 }]) {
      const saved = test.database.inTransaction(tenantId, ({ summaries }) =>
        summaries.save({ sessionId, minutes: 45, figures: { ...FIGURES, ...counts } }),
      );
      const fault = await saved.catch((refused: unknown) => refused);
      expect(fault).to.be.an('error').with.property('message').that.includes('session_summary');
    }
  });

  it('keep a recap to the last figure, and the feeling through another one', async () => {
    const tenantId = randomUUID();
    const { id: participationId, sessionId } = await keepParticipation(test.database.inTransaction, tenantId);
    const recap = aRecap({ participationId, sessionId });
    await test.database.inTransaction(tenantId, async ({ recaps }) => {
      await recaps.saveAll([]);
      expect(await recaps.find(participationId)).to.equal(null);
      await recaps.saveAll([recap]);
      expect(await recaps.find(participationId)).to.deep.equal(recap);
      await recaps.saveFeeling(participationId, 'tired');
      await recaps.saveAll([{ ...recap, curve: [null, 99] }]);
      expect(await recaps.find(participationId)).to.deep.equal({ ...recap, curve: [null, 99], feeling: 'tired' });
    });
  });

  it('save the others when somebody of them has gone', async () => {
    const tenantId = randomUUID();
    const { id: participationId, sessionId } = await keepParticipation(test.database.inTransaction, tenantId);
    await test.database.inTransaction(tenantId, async ({ recaps }) => {
      await recaps.saveAll([aRecap({ sessionId }), aRecap({ sessionId, participationId })]);
      expect((await recaps.find(participationId))?.sessionId).to.equal(sessionId);
    });
  });

  it('find the recaps of a person, newest class first, and of nobody else', async () => {
    const tenantId = randomUUID();
    const personId = randomUUID();
    const older = await keepEnded(tenantId, 2, { personId });
    const newer = await keepEnded(tenantId, 9, { personId });
    const others = await keepEnded(tenantId, 10);
    const found = await test.database.inTransaction(tenantId, async ({ recaps }) => {
      await recaps.saveAll([older, others, newer].map((of) => aRecap(of)));
      return recaps.ofPerson(personId, 10);
    });
    expect(found).to.deep.equal([newer, older].map((of) => ({ recap: recapOf(of), session: of.session })));
    const [last] = await test.database.inTransaction(tenantId, ({ recaps }) => recaps.ofPerson(personId, 1));
    expect(last?.session.id).to.equal(newer.sessionId);
  });

  it('find the points of everybody’s last classes before this one, newest first', async () => {
    const tenantId = randomUUID();
    const personId = randomUUID();
    const classes: Awaited<ReturnType<typeof keepEnded>>[] = [];
    for (const day of [2, 3, 4, 5, 6]) classes.push(await keepEnded(tenantId, day, { personId }));
    const [, , , fourth] = classes;
    if (!fourth) throw new Error('There are five classes');
    const newcomer = aParticipation({ sessionId: fourth.sessionId, alias: 'Blue Fox' });
    const found = await test.database.inTransaction(tenantId, async ({ recaps, participations }) => {
      await participations.save(newcomer);
      await recaps.saveAll(
        classes.map((of, index) => ({ ...recapOf(of), result: { ...aRecap().result, effortPoints: index + 0.5 } })),
      );
      return recaps.pointsBefore({ sessionId: fourth.sessionId, limit: 2 });
    });
    expect([...found]).to.deep.equal([[fourth.participationId, [2.5, 1.5]]]);
  });

  it('keep a recap no longer than its participation', async () => {
    const tenantId = randomUUID();
    const { participationId, sessionId } = await keepEnded(tenantId, 2);
    await test.database.inTransaction(tenantId, ({ recaps }) =>
      recaps.saveAll([aRecap({ participationId, sessionId })]),
    );
    await asAdmin(test.adminUrl, (admin) => admin.query('delete from participation where id = $1', [participationId]));
    const found = await test.database.inTransaction(tenantId, ({ recaps }) => recaps.find(participationId));
    expect(found).to.equal(null);
  });
});

function recapOf({ participationId, sessionId }: { participationId: string; sessionId: string }) {
  return aRecap({ participationId, sessionId });
}
