import { expect } from 'chai';
import { randomInt, randomUUID } from 'node:crypto';
import { NO_CARE } from '../../../domain/care/care.ts';
import { NO_CONSENT, PRESETS } from '../../../domain/consent/consent.ts';
import { drawAlias, drawSlot, type Participation } from '../../../domain/session/participation.ts';
import { createTestDatabase, type TestDatabase } from '../database.fixture.ts';
import { aLiveSession, aParticipation, aPlan, keepParticipation } from '../rows.fixture.ts';

describe('the participation store', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  it('gives back a participation as it was saved, and the change of its place', async () => {
    const tenantId = randomUUID();
    const kept = await keepParticipation(test.database.inTransaction, tenantId);
    await test.database.inTransaction(tenantId, async ({ participations }) => {
      expect(await participations.find(kept)).to.deep.equal(kept);
      const seated = { ...kept, alias: 'Blue Owl', slot: 0 };
      await participations.save(seated);
      expect(await participations.ofSession(kept.sessionId)).to.deep.equal([seated]);
      expect(await participations.find({ ...kept, personId: randomUUID() })).to.equal(null);
    });
  });

  it('gives twenty people who join at once twenty places and nicknames [PA1] [PA2]', async () => {
    const tenantId = randomUUID();
    const { inTransaction } = await test.openAnother({ poolSize: 20 });
    const session = aLiveSession();
    await inTransaction(tenantId, ({ sessions }) => sessions.save(session));
    const random = () => randomInt(3) / 1000; // everybody would like the first place
    const join = () =>
      inTransaction(tenantId, async ({ participations }): Promise<Participation> => {
        await participations.lockAll(session.id);
        const others = await participations.ofSession(session.id);
        const takenSlots = new Set(others.flatMap(({ slot }) => slot ?? []));
        const takenAliases = new Set(others.map(({ alias }) => alias));
        const draw = { takenSlots, takenAliases, random };
        const seated = { sessionId: session.id, alias: drawAlias(draw), slot: drawSlot(draw) };
        const participation = aParticipation(seated);
        await participations.save(participation);
        return participation;
      });
    const joined = await Promise.all(Array.from({ length: 20 }, join));
    expect(new Set(joined.map(({ slot }) => slot)).size).to.equal(20);
    expect(new Set(joined.map(({ alias }) => alias)).size).to.equal(20);
  });

  for (const [what, same] of [
    ['place', { slot: 7 }],
    ['nickname', { alias: 'Amber Fox' }],
  ] as const) {
    it(`refuses a ${what} that is taken, also without the lock`, async () => {
      const tenantId = randomUUID();
      const kept = await keepParticipation(test.database.inTransaction, tenantId, { alias: 'Amber Fox', slot: 7 });
      const another = { ...kept, id: randomUUID(), personId: randomUUID(), alias: 'Blue Owl', slot: 8, ...same };
      const refused = await test.database
        .inTransaction(tenantId, ({ participations }) => participations.save(another))
        .catch((fault: unknown) => fault);
      expect(refused).to.have.property('code', '23505');
    });
  }

  it('finds what a person takes part in, by what state the class is in', async () => {
    const tenantId = randomUUID();
    const personId = randomUUID();
    const day = (number: number) => new Date(Date.UTC(2026, 10, number));
    const scheduled = { ...aPlan({ plannedStart: day(4) }), state: 'scheduled' as const };
    const live = { ...aLiveSession({ plannedStart: day(1) }), startedAt: day(3) };
    const ended = { ...aLiveSession(), state: 'ended' as const, startedAt: day(2), endedAt: day(2) };
    await test.database.inTransaction(tenantId, async ({ sessions, participations }) => {
      for (const session of [ended, live, scheduled]) {
        await sessions.save(session);
        await participations.save(aParticipation({ sessionId: session.id, personId }));
      }
      const ids = (all: Participation[]) => all.map(({ sessionId }) => sessionId);
      expect(ids(await participations.openOf(personId))).to.deep.equal([live.id, scheduled.id].sort());
      const history = await participations.ofPerson(personId, 10);
      expect(history.map(({ session }) => session)).to.deep.equal([scheduled, live, ended]);
      expect(ids(history.map(({ participation }) => participation))).to.deep.equal([scheduled.id, live.id, ended.id]);
      expect(await participations.ofPerson(personId, 1)).to.have.length(1);
      expect(await participations.ofPerson(randomUUID(), 10)).to.deep.equal([]);
    });
  });

  it('seats everybody with their latest consent, profile, name and care', async () => {
    const tenantId = randomUUID();
    const ada = await keepParticipation(test.database.inTransaction, tenantId, { slot: 2 });
    const unknown = { ...ada, id: randomUUID(), personId: randomUUID(), alias: 'Blue Owl', slot: null };
    const at = new Date();
    const unwell = { isUnwell: true, toldCoach: randomUUID() };
    const word = { id: randomUUID(), word: 'sensor-help', from: 'Grace Hopper', at } as const;
    await test.database.inTransaction(tenantId, async ({ participations, people, consents, care }) => {
      await participations.save(unknown);
      await care.save(ada.id, { ...unwell, word });
      await people.seen({ personId: ada.personId, name: 'Ada Byron' });
      await people.saveProfile(ada.personId, { birthYear: 1985, ownMaximum: 181, weightKg: 72.3, sex: 'female' });
      for (const preset of ['zone-and-name', 'only-me', 'zone-and-nickname'] as const) {
        await consents.append(ada.personId, PRESETS[preset], { version: 1, at });
      }
      const seats = await participations.seats(ada.sessionId);
      expect(seats.sort((one, other) => one.personName.localeCompare(other.personName))).to.deep.equal([
        {
          participation: ada,
          consent: PRESETS['zone-and-nickname'],
          profile: { birthYear: 1985, ownMaximum: 181, weightKg: 72.3, sex: 'female' },
          personName: 'Ada Byron',
          care: { ...unwell, word },
        },
        {
          participation: unknown,
          consent: NO_CONSENT,
          profile: { birthYear: null, ownMaximum: null, weightKg: null, sex: null },
          personName: 'Blue Owl',
          care: NO_CARE,
        },
      ]);
    });
  });
});
