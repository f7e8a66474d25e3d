import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { aLiveSession, aParticipation, aPlan } from '../../infrastructure/postgres/rows.fixture.ts';
import { end, type Session } from '../../domain/session/session.ts';
import { A_RESULT } from './history-world.fixture.ts';
import { myClasses } from './my-classes.ts';
import { myWeeks } from './my-weeks.ts';

const NOW = new Date('2026-11-19T20:00:00Z');

describe('the classes of a person', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  /** Somebody of a tenant of their own, who takes part in whatever is kept for them. */
  function somebody() {
    const { inTransaction } = test.database;
    const identity = {
      ...{ tenantId: randomUUID(), personId: randomUUID(), name: 'Amira Khan', expiresAt: NOW },
      ...{ isAdmin: false, isGuest: false, boundTo: null },
    };
    return {
      identity,
      /** A class; with points once it is summarised. */
      keep: async (session: Session, effortPoints: number | null = null) => {
        const participation = aParticipation({ sessionId: session.id, personId: identity.personId });
        const recap = { participationId: participation.id, sessionId: session.id, curve: [], before: [] };
        await inTransaction(identity.tenantId, async ({ sessions, participations, recaps }) => {
          await sessions.save({ ...session, meetingId: null });
          await participations.save(participation);
          if (effortPoints !== null) await recaps.saveAll([{ ...recap, result: { ...A_RESULT, effortPoints } }]);
        });
        return session.id;
      },
      points: async () => (await myClasses({ inTransaction }, identity)).map(({ effortPoints }) => effortPoints),
      classes: async (who = identity) => (await myClasses({ inTransaction }, who)).map(({ session }) => session.id),
      weeks: (weeks: number, timeZone = 'Europe/Berlin') =>
        myWeeks({ inTransaction, clock: () => NOW }, { identity, weeks, timeZone }),
    };
  }
  const heldAt = (startedAt: string): Session =>
    end({ ...aLiveSession(), startedAt: new Date(startedAt) }, new Date(Date.parse(startedAt) + 1_800_000));

  it('are none for who took part in none [MY2]', async () => {
    const { classes, weeks } = somebody();
    expect(await classes()).to.deep.equal([]);
    expect(await weeks(2)).to.deep.equal([
      { from: '2026-11-09', effortPoints: 0, classes: 0 },
      { from: '2026-11-16', effortPoints: 0, classes: 0 },
    ]);
  });

  it('are those that have begun, newest first [MY2]', async () => {
    const { keep, classes } = somebody();
    const older = await keep(heldAt('2026-11-12T12:15:00Z'));
    const live = await keep({ ...aLiveSession(), startedAt: NOW });
    const newer = await keep(heldAt('2026-11-17T10:00:00Z'));
    await keep({ ...aPlan(), state: 'scheduled' });
    await keep(end({ ...aPlan(), state: 'scheduled' }, NOW)); // ended, and never began
    expect(await classes()).to.deep.equal([live, newer, older]);
  });

  it('have their points once they are summarised [MY2]', async () => {
    const { keep, points, weeks } = somebody();
    await keep(heldAt('2026-11-17T10:00:00Z'), 21.75);
    await keep(heldAt('2026-11-18T10:00:00Z'), 40.5);
    await keep(heldAt('2026-11-19T10:00:00Z'));
    expect(await points()).to.deep.equal([null, 40.5, 21.75]);
    expect(await weeks(1)).to.deep.equal([{ from: '2026-11-16', effortPoints: 62.25, classes: 3 }]);
  });

  it('are nobody else’s, be they an admin or of another organisation [MY1]', async () => {
    const { identity, keep, classes } = somebody();
    await keep(heldAt('2026-11-12T12:15:00Z'));
    expect(await classes({ ...identity, personId: randomUUID(), isAdmin: true })).to.deep.equal([]);
    expect(await classes({ ...identity, tenantId: randomUUID() })).to.deep.equal([]);
  });

  it('are counted in the week in which they began, where the person is [MY4]', async () => {
    const { keep, weeks } = somebody();
    await keep(heldAt('2026-11-15T22:50:00Z')); // Sunday in Berlin, and over on Monday
    await keep(heldAt('2026-11-15T23:10:00Z')); // Monday there, Sunday in New York
    await keep(heldAt('2026-10-01T12:00:00Z')); // before the first week that was asked for
    expect((await weeks(3)).map(({ from, classes }) => [from, classes])).to.deep.equal([
      ['2026-11-02', 0],
      ['2026-11-09', 1],
      ['2026-11-16', 1],
    ]);
    expect((await weeks(2, 'America/New_York')).map(({ classes }) => classes)).to.deep.equal([2, 0]);
  });
});
