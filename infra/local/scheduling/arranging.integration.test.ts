import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FROM_THE_START } from '@upbeat/api/domain/programme/playback.ts';
import type { Session } from '@upbeat/api/domain/session/session.ts';
import { ewa, rosa } from '../directory/directory.ts';
import { createArrangingWorld, NOW, wellbeing, type ArrangingWorld } from './arranging-world.ts';

describe('arranging a class in Microsoft 365', () => {
  let world: ArrangingWorld;
  before(async () => void (world = await createArrangingWorld()));
  afterEach(() => world.graph.faults.clear());
  after(() => world.end());

  const save = (session: Session) => world.within(({ sessions }) => sessions.save(session));
  const callOff = (session: Session) =>
    save({ ...session, state: 'ended', startedAt: null, playback: FROM_THE_START, endedAt: NOW, cancelledAt: NOW });
  const planned = async (id: string): Promise<Session> => {
    const session = await world.session(id);
    if (session.state !== 'scheduled') throw new Error(`It is ${session.state}`);
    return session;
  };
  const startOf = ({ plannedStart }: Session) => plannedStart.toISOString();

  it('brings a calendar entry with a meeting, its coach as presenter, the app and its tab, and tells the class [AR1]', async () => {
    const { id } = await world.planClass();
    await world.arrange(id);

    const session = await world.session(id);
    const { joinUrl, meetingId } = session;
    expect(world.entries(joinUrl)).to.deep.include.members([
      {
        id: (await world.arrangement(id)).eventId,
        subject: 'Lunch ride',
        start: '2026-11-23T11:15:00.000Z',
        attendees: [rosa.name],
      },
    ]);
    const [meeting] = world.graph.meetings.of(wellbeing.id).filter((one) => one.joinWebUrl === joinUrl);
    expect(meeting?.threadId).to.equal(meetingId);
    expect(meeting?.attendees.map(({ person, role }) => [person.id, role])).to.deep.equal([[rosa.id, 'presenter']]);
    expect(meeting?.settings).to.include({ allowRecording: false, recordAutomatically: false });
    const chat = world.teams.connector.conversation(meetingId ?? '');
    expect(chat?.isBotInstalled).to.equal(true);
    expect(world.graph.tabs.of(meetingId ?? '')).to.have.length(1);
  });

  it('asks nothing once all is as planned [AR3]', async () => {
    const { id } = await world.planClass();
    const [first] = await world.planSeries();
    const seriesId = first?.seriesId ?? '';
    await world.arrange(id);
    await world.arrange(seriesId);
    expect(await world.requests(() => world.arrange(id))).to.equal(0);
    expect(await world.requests(() => world.arrange(seriesId))).to.equal(0);
  });

  it('asks nothing for a link of somebody’s own, or without a meeting [AR7]', async () => {
    const link = await world.planClass({}, { wish: { type: 'link', joinUrl: 'https://teams.microsoft.com/l/x' } });
    const none = await world.planClass({}, { wish: { type: 'none' } });
    expect(await world.requests(() => world.arrange(link.id))).to.equal(0);
    expect(await world.requests(() => world.arrange(none.id))).to.equal(0);
  });

  it('moves a class, its coach and its recording with the plan [AR4]', async () => {
    const { id } = await world.planClass();
    await world.arrange(id);
    const before = await planned(id);
    await save({
      ...before,
      plannedStart: new Date('2026-11-24T17:00:00Z'),
      coach: { personId: ewa.id, name: ewa.name },
      stage: { ...before.stage, isRecorded: true },
    });
    await world.arrange(id);
    await world.match(id);
    const [entry, ...others] = world.entries(before.joinUrl);
    expect(others).to.deep.equal([]);
    expect(entry).to.deep.include({ start: '2026-11-24T17:00:00.000Z', attendees: [ewa.name] });
    const meeting = world.graph.meetings.of(wellbeing.id).find((one) => one.joinWebUrl === before.joinUrl);
    expect(meeting?.settings).to.include({ allowRecording: true, recordAutomatically: true });
    expect(meeting?.attendees.filter(({ role }) => role === 'presenter').map(({ person }) => person.id)).to.include(
      ewa.id,
    );
  });

  it('gives a series one meeting, and each class its place in it [AR4]', async () => {
    const classes = await world.planSeries();
    const seriesId = classes[0]?.seriesId ?? '';
    await world.arrange(seriesId);
    const { joinUrl, chatId } = await world.arrangement(seriesId);
    expect(world.entries(joinUrl).map(({ start }) => start)).to.deep.equal(classes.map(startOf));
    for (const { id } of classes) expect(await world.session(id)).to.include({ joinUrl, meetingId: chatId });
  });

  it('moves one class of a series, finds it again, and moves it back [AR4]', async () => {
    const [one, two] = await world.planSeries();
    const seriesId = one?.seriesId ?? '';
    await world.arrange(seriesId);
    const { joinUrl } = await world.arrangement(seriesId);
    const starts = () => world.entries(joinUrl).map(({ start }) => start);
    const usual = starts();
    for (const moved of ['2026-11-25T10:00:00.000Z', '2026-11-27T10:00:00.000Z', usual[1] ?? '']) {
      await save({ ...(await planned(two?.id ?? '')), plannedStart: new Date(moved) });
      await world.arrange(seriesId);
      expect(starts()).to.deep.equal([usual[0], moved, usual[2], usual[3]]);
    }
  });

  it('finds the entry of a class that was moved before anybody knew it [AR4]', async () => {
    const [one, two] = await world.planSeries();
    await save({ ...(await planned(two?.id ?? '')), plannedStart: new Date('2026-11-27T10:00:00Z') });
    await world.arrange(one?.seriesId ?? '');
    const { joinUrl } = await world.arrangement(one?.seriesId ?? '');
    expect(world.entries(joinUrl).map(({ start }) => start)).to.deep.equal([
      '2026-11-23T11:15:00.000Z',
      '2026-11-27T10:00:00.000Z',
      '2026-11-30T11:15:00.000Z',
      '2026-12-03T11:15:00.000Z',
    ]);
  });

  it('moves a whole series in one go, and what was otherwise in it stays so [AR4]', async () => {
    const classes = await world.planSeries();
    const [one, two] = classes;
    const seriesId = one?.seriesId ?? '';
    await world.arrange(seriesId);
    await save({ ...(await planned(two?.id ?? '')), plannedStart: new Date('2026-11-27T10:00:00Z') });
    await world.arrange(seriesId);
    const { joinUrl } = await world.arrangement(seriesId);
    await world.within(async ({ plannedSeries, sessions }) => {
      const series = await plannedSeries.lock(seriesId);
      if (!series) return;
      await plannedSeries.save({ ...series, first: { ...series.first, time: '18:00' } });
      for (const session of await plannedSeries.sessionsOf(seriesId)) {
        const day = session.plannedStart.toISOString().slice(0, 10);
        if (session.id !== two?.id) await sessions.save({ ...session, plannedStart: new Date(`${day}T17:00:00Z`) });
      }
    });
    await world.arrange(seriesId);
    expect(world.entries(joinUrl).map(({ start }) => start)).to.deep.equal([
      '2026-11-23T17:00:00.000Z',
      '2026-11-27T10:00:00.000Z',
      '2026-11-30T17:00:00.000Z',
      '2026-12-03T17:00:00.000Z',
    ]);
  });

  it('keeps 12:15 at 12:15 when the clocks change, in the calendar as in the plan [AR4]', async () => {
    const classes = await world.planSeries({
      first: { date: '2027-03-22', time: '12:15', timeZone: 'Europe/Berlin' },
      recurrence: { weekdays: ['monday'], everyWeeks: 1, until: '2027-04-05' },
    });
    const seriesId = classes[0]?.seriesId ?? '';
    await world.arrange(seriesId);
    const { joinUrl } = await world.arrangement(seriesId);
    const starts = world.entries(joinUrl).map(({ start }) => start);
    expect(starts).to.deep.equal(['2027-03-22T11:15:00.000Z', '2027-03-29T10:15:00.000Z', '2027-04-05T10:15:00.000Z']);
    expect(classes.map(startOf)).to.deep.equal(starts);
  });

  it('takes one class of a series out of calendars, and puts it back with the same meeting [AR5]', async () => {
    const [one, two] = await world.planSeries();
    const seriesId = one?.seriesId ?? '';
    await world.arrange(seriesId);
    const { joinUrl } = await world.arrangement(seriesId);
    const before = await planned(two?.id ?? '');
    await callOff(before);
    await world.arrange(seriesId);
    await world.match(before.id);
    expect(world.seenBy(rosa, joinUrl).map(({ start }) => start)).not.to.include(startOf(before));
    expect(world.entries(joinUrl)[1]).to.deep.include({ subject: 'Cancelled: Lunch ride', attendees: [] });

    await save(before);
    await world.arrange(seriesId);
    await world.match(before.id);
    expect(world.seenBy(rosa, joinUrl).map(({ start }) => start)).to.include(startOf(before));
    expect(world.entries(joinUrl)[1]).to.deep.include({ subject: 'Lunch ride', attendees: [rosa.name] });
    expect((await world.session(before.id)).joinUrl).to.equal(joinUrl);
  });

  it('takes a class, or all of a series, out of calendars, and arranges it anew when it is restored [AR5]', async () => {
    const single = await world.planClass();
    const series = await world.planSeries();
    for (const classes of [[single], series]) {
      const id = classes[0]?.seriesId ?? classes[0]?.id ?? '';
      await world.arrange(id);
      const before = await world.arrangement(id);
      const told = await Promise.all(classes.map((each) => planned(each.id)));
      for (const session of told) await callOff(session);
      await world.arrange(id);
      expect(world.entries(before.joinUrl)).to.deep.equal([]);
      expect(world.seenBy(rosa, before.joinUrl)).to.deep.equal([]);
      for (const each of classes) expect(await world.session(each.id)).to.include({ joinUrl: null, meetingId: null });

      for (const each of classes) await save(each);
      await world.arrange(id);
      const after = await world.arrangement(id);
      expect(after.eventId).not.to.equal(before.eventId);
      expect(world.entries(after.joinUrl)).to.have.length(classes.length);
      expect(world.graph.tabs.of(after.chatId ?? '')).to.have.length(1);
      for (const each of classes) expect((await world.session(each.id)).joinUrl).to.equal(after.joinUrl);
    }
  });

  it('makes the entry anew that somebody deleted in Outlook, and lets one class of a series be without [AR2]', async () => {
    const { id } = await world.planClass();
    const [one, two] = await world.planSeries();
    const seriesId = one?.seriesId ?? '';
    for (const each of [id, seriesId]) await world.arrange(each);
    const deleteEntry = async (eventId: string | null | undefined) => {
      const occurrence = world.graph.calendars.find(wellbeing, eventId ?? '');
      if (occurrence) world.graph.calendars.cancel(occurrence);
    };
    await deleteEntry((await world.arrangement(id)).eventId);
    await world.match(id);
    await world.arrange(id);
    expect(world.entries((await world.session(id)).joinUrl)).to.have.length(1);

    const { joinUrl } = await world.arrangement(seriesId);
    await deleteEntry((await world.within(({ traces }) => traces.class(two?.id ?? '')))?.eventId);
    await world.match(two?.id ?? '');
    await world.arrange(seriesId);
    expect(world.entries(joinUrl)).to.have.length(3);
    expect((await world.session(two?.id ?? '')).joinUrl).to.equal(joinUrl);
  });

  it('sets the meeting of a series as its next class wishes [AR8]', async () => {
    const [one, two] = await world.planSeries();
    const seriesId = one?.seriesId ?? '';
    const second = await planned(two?.id ?? '');
    await save({ ...second, stage: { ...second.stage, isRecorded: true } });
    await world.arrange(seriesId);
    const { joinUrl } = await world.arrangement(seriesId);
    const isRecorded = () =>
      world.graph.meetings.of(wellbeing.id).find((one) => one.joinWebUrl === joinUrl)?.settings['recordAutomatically'];
    expect(isRecorded()).to.equal(false);
    world.passTo(new Date('2026-11-26T11:00:00Z'));
    await world.arrange(seriesId);
    world.passTo(NOW);
    expect(isRecorded()).to.equal(true);
  });

  it('asks Graph for nothing but the calls that docs/permissions.md gives a reason for [AR13]', async () => {
    const page = await readFile(join(import.meta.dirname, '../../../docs/permissions.md'), 'utf8');
    const explained = [...page.matchAll(/`(GET|POST|PATCH|DELETE) (\/[^`]+)`/g)].map(
      ([, method = '', path = '']) => new RegExp(`^${method} /v1\\.0${path.replaceAll('{id}', '[^/]+')}$`),
    );
    const asked = (await world.traffic()).map(({ method, url }) => `${method} ${new URL(url).pathname}`);
    expect(asked.length).to.be.above(50);
    expect(asked.filter((call) => !explained.some((one) => one.test(call)))).to.deep.equal([]);
  });
});
