import { expect } from 'chai';
import { answersMayHaveChanged, matchComingClasses } from '@upbeat/api/application/scheduling/ask-to-match.ts';
import { asAdmin } from '@upbeat/api/infrastructure/postgres/database.fixture.ts';
import { amira, contoso, employees, rosa, type LocalPerson } from '../directory/directory.ts';
import { createArrangingWorld, NOW, type ArrangingWorld } from './arranging-world.ts';

const MINUTE_MS = 60_000;

describe('who comes, in the tab and in the calendar', () => {
  let world: ArrangingWorld;
  let minutes = 0;
  before(async () => void (world = await createArrangingWorld()));
  after(() => world.end());

  /** Each act is a minute after the one before. */
  const later = (): Date => {
    const moment = new Date(NOW.getTime() + ++minutes * MINUTE_MS);
    world.passTo(moment);
    return moment;
  };
  const say = (sessionId: string, person: LocalPerson, isComing: boolean) => {
    const at = later();
    return world.within(({ rsvps }) => rsvps.save({ sessionId, personId: person.id, isComing, at }));
  };
  const isComing = (sessionId: string, person: LocalPerson) =>
    world.within(({ rsvps }) => rsvps.isComing({ sessionId, personId: person.id }));
  const respond = async (
    sessionId: string,
    person: LocalPerson,
    response: 'accepted' | 'declined' | 'tentativelyAccepted',
  ) => {
    later();
    const trace = await world.within(({ traces }) => traces.class(sessionId));
    expect(world.graph.calendars.respond(person, trace?.eventId ?? '', response)).to.equal(true);
  };
  const attendees = async (sessionId: string) => {
    const { joinUrl, plannedStart } = await world.session(sessionId);
    return world.entries(joinUrl).find(({ start }) => start === plannedStart.toISOString())?.attendees;
  };

  it('is one in both: who comes is asked to that class alone, and who takes it back is not [AR9]', async () => {
    const [one, two] = await world.planSeries();
    const [first, second] = [one?.id ?? '', two?.id ?? ''];
    await world.arrange(one?.seriesId ?? '');
    await say(second, amira, true);
    await world.match(second);
    expect(await attendees(second)).to.deep.equal([rosa.name, amira.name]);
    expect(await attendees(first)).to.deep.equal([rosa.name]);
    await say(second, amira, false);
    await world.match(second);
    expect(await attendees(second)).to.deep.equal([rosa.name]);
  });

  it('asks for the answers and no more where both are one [AR3]', async () => {
    const { id } = await world.planClass();
    await world.arrange(id);
    await say(id, amira, true);
    await world.match(id);
    expect(await world.requests(() => world.match(id))).to.equal(1);
    await respond(id, amira, 'accepted');
    await world.match(id);
    expect(await world.requests(() => world.match(id))).to.equal(1);
  });

  it('is what was said last, wherever: declined in the calendar, then coming in the tab [AR10]', async () => {
    const { id } = await world.planClass();
    await world.arrange(id);
    await say(id, amira, true);
    await world.match(id);
    await respond(id, amira, 'tentativelyAccepted');
    await world.match(id);
    expect(await isComing(id, amira)).to.equal(true);
    await respond(id, amira, 'declined');
    await world.match(id);
    expect(await isComing(id, amira)).to.equal(false);
    expect(await attendees(id)).to.deep.equal([rosa.name]);
    await say(id, amira, true);
    await world.match(id);
    expect(await isComing(id, amira)).to.equal(true);
    expect(await attendees(id)).to.deep.equal([rosa.name, amira.name]);
  });

  it('makes room for who waits when somebody declines in the calendar [AR10]', async () => {
    const [one, two, three] = employees.slice(10, 13) as [LocalPerson, LocalPerson, LocalPerson];
    const { id } = await world.planClass({ capacity: 2 });
    await world.arrange(id);
    for (const person of [one, two, three]) await say(id, person, true);
    await world.match(id);
    expect(await attendees(id)).to.deep.equal([rosa.name, one.name, two.name]);
    await respond(id, one, 'declined');
    await world.match(id);
    expect(await attendees(id)).to.deep.equal([rosa.name, two.name, three.name]);
  });

  it('is asked for by a change in the calendar, and comes round for the classes of the next days, once for all [AR11]', async () => {
    const [one, two] = await world.planSeries();
    const single = await world.planClass();
    const far = await world.planClass({ plannedStart: new Date('2026-12-10T11:15:00Z') });
    for (const id of [one?.seriesId ?? '', single.id, far.id]) await world.arrange(id);
    const asked = async () => {
      let ids: string[] = [];
      await asAdmin(world.test.adminUrl, async (superuser) => {
        const query = `select data->>'sessionId' as id from pgboss.job where name = 'match-answers'`;
        ids = (await superuser.query<{ id: string }>(query)).rows.map(({ id }) => id);
        await superuser.query(`delete from pgboss.job where name = 'match-answers'`);
      });
      return ids.filter((id) => [one?.id, two?.id, single.id, far.id].includes(id));
    };
    await asked();
    const { eventId } = await world.arrangement(single.id);
    const traced = await world.within(({ traces }) => traces.class(two?.id ?? ''));
    for (const changed of [eventId, eventId, traced?.eventId, 'an entry of somebody else']) {
      await answersMayHaveChanged(world.deps, { tenantId: contoso.id, eventId: changed ?? '' });
    }
    expect(await asked()).to.have.members([single.id, two?.id]);

    later(); // in five seconds of its own
    const round = { ...world.deps, tenantsWithOrganiser: () => world.test.database.tenantsWithOrganiser() };
    const faults: unknown[] = [];
    await matchComingClasses({ ...round, onFault: (_, fault) => faults.push(fault) });
    expect(await asked()).to.have.members([one?.id, two?.id, single.id]);
    expect(faults).to.deep.equal([]);
  });
});
