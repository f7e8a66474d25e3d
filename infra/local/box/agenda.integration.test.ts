import { expect } from 'chai';
import { amira, hana, leo, nils, rosa } from '../bot-connector/connector-for-tests.ts';
import { startGraphForTests, type GraphForTests } from '../graph/graph-for-tests.ts';
import type { Agenda } from '../teams-host/agenda.ts';
import { agendaOf } from './agenda.ts';

const HOUR_MS = 3_600_000;
const wallClock = (moment: number) => ({ dateTime: new Date(moment).toISOString().slice(0, 19), timeZone: 'UTC' });

describe('the week of somebody in the box', () => {
  let world: GraphForTests;
  let agenda: Agenda;
  let eventId: string;

  beforeEach(async () => {
    world = await startGraphForTests();
    agenda = agendaOf({ graph: world.graph, connector: world.teams.connector });
    const body = {
      subject: 'Lunch HIIT',
      start: wallClock(Date.now() + HOUR_MS),
      end: wallClock(Date.now() + 2 * HOUR_MS),
      attendees: [amira, rosa].map(({ address, name }) => ({ emailAddress: { address, name } })),
      isOnlineMeeting: true,
    };
    eventId = (await world.ask<{ id: string }>('POST', `/users/${hana.id}/events`, { body })).body.id;
  });
  afterEach(() => world.end());

  const entryOf = ({ id }: { id: string }) => agenda.seenBy(id).entries[0];

  it('is what the local Graph keeps, for those who were asked and for nobody else', () => {
    expect(entryOf(amira)).to.include({ id: eventId, title: 'Lunch HIIT', answer: 'none', answers: null });
    expect(entryOf(hana)).to.deep.include({
      answer: 'organiser',
      answers: { accepted: 0, tentative: 0, declined: 0, none: 2 },
    });
    for (const other of [leo, nils]) expect(entryOf(other)).to.equal(undefined);
  });

  it('takes an answer, which the organiser hears of', () => {
    let changes = 0;
    const stop = agenda.subscribe(() => (changes += 1));
    expect(agenda.respond({ personId: amira.id, entryId: eventId, answer: 'accepted' })).to.equal(true);
    expect(agenda.respond({ personId: leo.id, entryId: eventId, answer: 'accepted' })).to.equal(false);
    stop();
    expect([entryOf(amira)?.answer, entryOf(hana)?.answers?.accepted, changes]).to.eql(['accepted', 1, 1]);
  });

  it('says that something was called off, with no way in', async () => {
    await world.ask('DELETE', `/users/${hana.id}/events/${eventId}`);
    expect(entryOf(amira)).to.include({ isCancelled: true, chatId: null });
    expect(entryOf(hana)).to.equal(undefined);
  });

  it('leads into the meeting, of which the bot in its chat hears', async () => {
    const chatId = entryOf(amira)?.chatId ?? '';
    await world.teams.connector.install({ kind: 'meeting', chatId });
    expect(await agenda.join({ personId: leo.id, chatId })).to.equal(null);
    expect(await agenda.join({ personId: amira.id, chatId })).to.include({ chatId, title: 'Lunch HIIT' });
    await agenda.leave({ personId: amira.id, chatId });
    await agenda.leave({ personId: amira.id, chatId });
    const heard = world.teams.connector.deliveries().map(({ activity }) => activity['name']);
    expect(heard.filter((name) => name !== undefined)).to.eql([
      'application/vnd.microsoft.meetingStart',
      'application/vnd.microsoft.meetingParticipantJoin',
      'application/vnd.microsoft.meetingParticipantLeave',
      'application/vnd.microsoft.meetingEnd',
    ]);
  });

  it('has what Upbeat told, until it was read', () => {
    const told = { activityType: 'classMoved', topic: 'Lunch HIIT', preview: null, webUrl: null, at: new Date() };
    const { id } = world.graph.feed.tell({ ...told, personId: amira.id, text: 'Lunch HIIT moved' });
    expect(agenda.seenBy(amira.id).activity[0]).to.include({ text: 'Lunch HIIT moved', isRead: false });
    agenda.read({ personId: rosa.id, itemId: id });
    agenda.read({ personId: amira.id, itemId: id });
    expect(agenda.seenBy(amira.id).activity[0]?.isRead).to.equal(true);
  });
});
