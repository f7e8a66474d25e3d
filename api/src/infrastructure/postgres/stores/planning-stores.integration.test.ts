import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { Stores } from '../../../application/stores.ts';
import { end } from '../../../domain/session/session.ts';
import { createTestDatabase, type TestDatabase } from '../database.fixture.ts';
import { aLiveSession, anArrangement, aPlan, aSeries } from '../rows.fixture.ts';

describe('the stores of planning', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 12, 0, second));
  const inSomeTenant = <T>(work: (stores: Stores) => Promise<T>) => test.database.inTransaction(randomUUID(), work);

  it('keep one organiser, change them and let them go', async () => {
    const wellness = { personId: randomUUID(), name: 'Wellness', address: 'wellness@contoso.example' };
    await inSomeTenant(async ({ organiser }) => {
      expect(await organiser.find()).to.equal(null);
      await organiser.save(wellness);
      const renamed = { ...wellness, name: 'Wellness team' };
      await organiser.save(renamed);
      expect(await organiser.find()).to.deep.equal(renamed);
      await organiser.save(null);
      expect(await organiser.find()).to.equal(null);
    });
  });

  it('keep a series as it was saved last, with its classes by their start', async () => {
    const series = aSeries();
    const [first, second] = [aPlan({ plannedStart: at(1) }), aPlan({ plannedStart: at(2) })];
    await inSomeTenant(async ({ plannedSeries, sessions }) => {
      expect(await plannedSeries.lock(series.id)).to.equal(null);
      await plannedSeries.save(series);
      const later = { ...series, recurrence: { ...series.recurrence, until: '2027-01-04', everyWeeks: 2 as const } };
      await plannedSeries.save(later);
      expect(await plannedSeries.find(series.id)).to.deep.equal(later);
      expect(await plannedSeries.lock(series.id)).to.deep.equal(later);
      for (const plan of [second, first]) await sessions.save({ ...plan, seriesId: series.id, state: 'scheduled' });
      await sessions.save({ ...aPlan(), state: 'scheduled' });
      expect((await plannedSeries.sessionsOf(series.id)).map(({ id }) => id)).to.deep.equal([first.id, second.id]);
    });
  });

  it('find what is arranged by its id, its event and its meeting', async () => {
    const arranged = anArrangement({
      organiserId: randomUUID(),
      eventId: 'an event',
      joinUrl: 'https://teams.microsoft.com/l/meetup-join/x',
      onlineMeetingId: 'a meeting',
      chatId: '19:meeting_x@thread.v2',
      isMeetingSet: true,
    });
    const linked = anArrangement({ wish: { type: 'link', joinUrl: 'https://teams.microsoft.com/l/meetup-join/y' } });
    await inSomeTenant(async ({ arrangements }) => {
      await arrangements.save(arranged);
      await arrangements.save(linked);
      for (const found of [
        await arrangements.find(arranged.id),
        await arrangements.lock(arranged.id),
        await arrangements.ofEvent('an event'),
        await arrangements.ofOnlineMeeting('a meeting'),
      ])
        expect(found).to.deep.equal(arranged);
      expect(await arrangements.find(linked.id)).to.deep.equal(linked);
      expect(await arrangements.ofEvent('another event')).to.equal(null);
    });
  });

  it('show what was refused of classes that have not begun, a series once', async () => {
    await inSomeTenant(async ({ arrangements, sessions }) => {
      const over = aLiveSession();
      await sessions.save(end(over, at(1)));
      const single = aPlan();
      await sessions.save({ ...single, state: 'scheduled' });
      const series = anArrangement({ refusal: 'no-access-policy' });
      for (const second of [1, 2])
        await sessions.save({ ...aPlan({ seriesId: series.id, plannedStart: at(second) }), state: 'scheduled' });
      await arrangements.save(series);
      await arrangements.save(anArrangement({ id: over.id, refusal: 'not-allowed' }));
      await arrangements.save(anArrangement({ id: single.id }));
      expect(await arrangements.refused(10)).to.deep.equal([series]);
      await arrangements.save(anArrangement({ id: single.id, refusal: 'consent-missing' }));
      expect(await arrangements.refused(10)).to.have.length(2);
      expect(await arrangements.refused(1)).to.have.length(1);
    });
  });
});
