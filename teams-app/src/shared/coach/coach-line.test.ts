import type { LiveTicket } from '@upbeat/api/contract/live.ts';
import { expect } from 'chai';
import type { Socket } from '../live/live-class.ts';
import { createSessionClock } from '../live/session-clock.ts';
import { createCoachLine } from './coach-line.ts';

const STAGE = { view: 'tiles', isCleared: false, isRecorded: false, spotlight: null } as const;
const TICKET: LiveTicket = {
  url: 'ws://pubsub/ticket',
  sessionId: '019a0000-0000-7000-8000-000000000001',
  state: 'live',
  coachName: 'Rosa Díaz',
  isCoach: true,
  programme: { name: 'Lunch HIIT', intervals: [{ name: 'Push', seconds: 60, targetZone: 4 }] },
  clock: {
    serverTime: '2026-11-21T12:00:00Z',
    second: 10,
    playback: [{ fromSecond: 0, programmeSecond: 0, isRunning: true }],
  },
  roster: { version: 1, entries: [{ slot: 3, label: 'Blue Heron', isNamed: false }] },
  stage: STAGE,
  takesPart: false,
  mySlot: null,
};
const VIEW = { type: 'coach-view', sharing: 6, zones: null, checkIn: [], signal: [], spotlight: null } as const;

/** A line whose api, sockets and timers are moved by hand. */
function crank(answers: (LiveTicket | Error)[] = []) {
  const sockets: (Socket & { isClosed: boolean })[] = [];
  const waits: { due: number; run: () => void }[] = [];
  const faults: unknown[] = [];
  const asked = { joins: 0, snapshots: 0 };
  const clock = createSessionClock(() => 0);
  const line = createCoachLine({
    join: async () => {
      asked.joins++;
      const answer = answers.shift() ?? TICKET;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    snapshot: async () => {
      asked.snapshots++;
      return { ...TICKET, stage: { ...STAGE, view: 'timer' } };
    },
    openSocket: () => {
      const socket = {
        isClosed: false,
        onopen: null,
        onmessage: null,
        onclose: null,
        close: () => void (socket.isClosed = true),
      };
      sockets.push(socket);
      return socket;
    },
    refusalOf: (error) => (error instanceof RangeError ? 'forbidden' : null),
    report: (fault) => faults.push(fault),
    clock,
    wait(milliseconds, run) {
      const entry = { due: milliseconds, run };
      waits.push(entry);
      return () => {
        if (waits.includes(entry)) waits.splice(waits.indexOf(entry), 1);
      };
    },
    random: () => 0,
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    line,
    clock,
    sockets,
    asked,
    faults,
    settled,
    say: (message: unknown) => sockets.at(-1)?.onmessage?.({ data: JSON.stringify(message) }),
    opened: async () => {
      line.open();
      await settled();
      sockets.at(-1)?.onopen?.();
    },
    pass: async (milliseconds: number) => {
      for (const entry of waits.filter(({ due }) => due <= milliseconds)) {
        waits.splice(waits.indexOf(entry), 1);
        entry.run();
      }
      await settled();
    },
  };
}

describe('The line of a coach', () => {
  it('knows the class from its ticket, and the people from the first message', async () => {
    const { line, clock, opened, say } = crank();
    await opened();
    expect(line.coach()).to.deep.include({ link: { state: 'open' }, state: 'live', stage: STAGE, view: null });
    expect(clock.second()).to.equal(10);
    say(VIEW);
    expect(line.coach().view).to.deep.equal(VIEW);
  });

  it('hears clocks, plans, stages, and which acts are behind the clock', async () => {
    const { line, clock, opened, say } = crank();
    await opened();
    const anchor = { fromSecond: 10, programmeSecond: 10, isRunning: false, act: 'act-1' };
    say({ type: 'clock', clock: { ...TICKET.clock, playback: [...TICKET.clock.playback, anchor] } });
    say({ type: 'stage', stage: { ...STAGE, isCleared: true } });
    expect(line.coach().acts).to.deep.equal(['act-1']);
    expect(line.coach().stage?.isCleared).to.equal(true);
    expect(clock.playback().at(-1)?.isRunning).to.equal(false);
  });

  it('passes over what a newer api says, and reports what it cannot read', async () => {
    const { line, opened, say, sockets, faults } = crank();
    await opened();
    const before = line.coach();
    say({ type: 'weather' });
    expect(line.coach()).to.equal(before);
    sockets.at(-1)?.onmessage?.({ data: '{' });
    expect(faults).to.have.length(1);
    expect(sockets.at(-1)?.isClosed).to.equal(false);
  });

  it('comes back by itself, and says that it is lost only after a while', async () => {
    const { line, sockets, asked, opened, pass } = crank([TICKET, new Error('no line')]);
    await opened();
    sockets[0]?.onclose?.();
    expect(line.coach().link.state).to.equal('open');
    await pass(300);
    await pass(3000);
    expect(line.coach().link.state).to.equal('lost');
    sockets.at(-1)?.onopen?.();
    expect(asked.joins).to.be.greaterThan(1);
    expect(line.coach().link.state).to.equal('open');
  });

  it('takes silence for a dead connection while the class is live', async () => {
    const { asked, opened, pass } = crank();
    await opened();
    await pass(6000);
    await pass(6000);
    expect(asked.joins).to.be.greaterThan(1);
  });

  it('ends trying when the api says that somebody else leads', async () => {
    const { line, settled, pass, asked } = crank([new RangeError('somebody else leads')]);
    line.open();
    await settled();
    expect(line.coach().link).to.deep.equal({ state: 'refused', code: 'forbidden' });
    await pass(60_000);
    expect(asked.joins).to.equal(1);
  });

  it('says who leads instead, and forgets it when its person leads again', async () => {
    const { line, opened, say } = crank();
    await opened();
    say({ type: 'relieved', by: 'Leo' });
    expect(line.coach().relievedBy).to.equal('Leo');
    line.close();
    await opened();
    expect(line.coach().relievedBy).to.equal(null);
  });

  it('shows a change of the stage once the api has taken it, and asks for the clock that clearing sets', async () => {
    const { line, asked, opened, settled } = crank();
    await opened();
    line.hearStage({ view: 'everyone' });
    expect(line.coach().stage?.view).to.equal('everyone');
    expect(asked.snapshots).to.equal(0);
    line.hearStage({ isCleared: true });
    expect(line.coach().stage?.isCleared).to.equal(true);
    await settled();
    expect(asked.snapshots).to.equal(1);
  });

  it('closes with the end of the class', async () => {
    const { line, sockets, opened, say } = crank();
    await opened();
    say({ type: 'ended' });
    expect(line.coach().state).to.equal('ended');
    expect(sockets[0]?.isClosed).to.equal(true);
  });
});
