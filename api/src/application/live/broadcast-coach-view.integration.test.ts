import { expect } from 'chai';
import type { Consent } from '../../domain/consent/consent.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { isUpbeatError } from '../../domain/errors.ts';
import { memoryLiveChannel } from '../../infrastructure/memory/live-channel.ts';
import { createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { decideAboutCoach } from '../care/decide-about-coach.ts';
import { changeConsent } from '../consent/change-consent.ts';
import { takeLead } from '../sessions/take-lead.ts';
import { createCoachBroadcast } from './broadcast-coach-view.ts';
import { joinLive } from './join-live.ts';
import type { CoachNews, LiveMessage } from './live-channel.ts';
import { aClass, aProcess, COLLECTS, handClock, SHOWS } from './live-world.fixture.ts';

const SEEN: Consent = { ...SHOWS, coachSees: true };

describe("the coach's view", () => {
  let test: TestDatabase;
  before(async () => {
    test = await createTestDatabase();
  });
  after(() => test.drop());

  /** A class of Rosa and Sam in a process that owns it, and what each of the two is sent. */
  async function coached() {
    const { inTransaction } = test.database;
    const { clock, at } = handClock();
    const { classes, connect, seating } = aProcess(inTransaction, clock);
    const { tenantId, sessionId, session, person } = await aClass(test.database);
    const [rosa, sam] = [await person(COLLECTS), await person(COLLECTS)];
    const coach = { personId: rosa.personId, name: 'Rosa' };
    const coCoach = { personId: sam.personId, name: 'Sam' };
    await inTransaction(tenantId, ({ sessions }) => sessions.save({ ...session, coach, coCoach }));
    const liveClass = await classes.open(tenantId, sessionId);

    const channel = memoryLiveChannel();
    const heard = { rosa: [] as LiveMessage[], sam: [] as LiveMessage[] };
    channel.subscribe({ sessionId, coachId: rosa.personId }, (message) => heard.rosa.push(message));
    channel.subscribe({ sessionId, coachId: sam.personId }, (message) => heard.sam.push(message));
    const onFault = (_id: string, fault: unknown) => {
      throw fault;
    };
    const broadcast = createCoachBroadcast({ classes, channel, ownership: { epochOf: () => 1 }, clock, onFault });
    const deps = { inTransaction, clock, classes, channel, bringUpToDate: (id: string) => classes.refresh(id) };
    return {
      ...deps,
      at,
      rosa,
      sam,
      heard,
      person,
      sessionId,
      broadcast,
      liveClass,
      takeOver: (identity: Identity) => takeLead(deps, { identity, sessionId }),
      decide: (identity: Identity, change: Partial<Consent>) =>
        changeConsent({ ...seating, ...deps }, { identity, change }),
      confirm: (identity: Identity, coachId: string, isAllowed: boolean) =>
        decideAboutCoach(deps, { identity, sessionId, coachId, isAllowed }),
      /** Somebody who has read one second. */
      joined: async (consent: Consent) => {
        const identity = await person(consent);
        const { participationId } = await connect(identity, sessionId);
        await classes.refresh(sessionId);
        liveClass.board.apply(participationId, 0, 120);
        return { identity, participationId };
      },
    };
  }

  const last = (messages: LiveMessage[]) => {
    const message = messages.at(-1) as CoachNews | undefined;
    return message?.type === 'coach-view' ? message.view : message;
  };

  it('is sent when it changed, and twice more after the coach has joined [CV1]', async () => {
    const { broadcast, heard, joined, sessionId } = await coached();
    await broadcast.tick();
    await broadcast.tick();
    expect(heard.rosa).to.have.length(1);
    await joined(SHOWS);
    await broadcast.tick();
    expect(last(heard.rosa)).to.include({ sharing: 1, zones: null });
    broadcast.want(sessionId);
    for (let tick = 0; tick < 4; tick++) await broadcast.tick();
    expect(heard.rosa).to.have.length(4);
    expect(heard.sam).to.deep.equal([]);
  });

  it('counts tiles by zone, from five on [CV1]', async () => {
    const { broadcast, heard, joined } = await coached();
    for (let n = 0; n < 4; n++) await joined(SHOWS);
    await joined(COLLECTS); // shows no tile
    await broadcast.tick();
    expect(last(heard.rosa)).to.include({ sharing: 4, zones: null });
    await joined(SHOWS);
    await broadcast.tick();
    expect(last(heard.rosa)).to.deep.include({ sharing: 5, zones: [0, 0, 5, 0, 0, 0] });
  });

  it('lists a lost signal only of who lets this very coach see them [CS1] [CV2]', async () => {
    const { broadcast, heard, joined, at, decide, liveClass } = await coached();
    const amira = await joined(SEEN);
    const leo = await joined(SHOWS);
    at(16_000);
    await broadcast.tick();
    const alias = liveClass.seats().get(amira.participationId)?.participation.alias;
    const listed = [{ participationId: amira.participationId, label: alias, isHelped: false }];
    expect(last(heard.rosa)).to.have.deep.property('signal', listed);
    await decide(leo.identity, { coachSees: true });
    await decide(amira.identity, { coachSees: false });
    await broadcast.tick();
    expect(last(heard.rosa)).to.have.nested.property('signal[0].participationId', leo.participationId);
    expect(last(heard.rosa)).to.have.nested.property('signal.length', 1);
  });

  it('shows a substitute nobody who has not confirmed them, and the one before nothing more [CS1] [CV2]', async () => {
    const { broadcast, heard, joined, at, sam, rosa, takeOver, confirm } = await coached();
    const amira = await joined(SEEN);
    at(40_000);
    await broadcast.tick();
    await takeOver(sam);
    await broadcast.tick();
    expect(last(heard.rosa)).to.deep.equal({ type: 'relieved', by: 'Sam' });
    expect(last(heard.sam)).to.deep.include({ sharing: 1, signal: [] });
    const told = heard.rosa.length;
    await confirm(amira.identity, sam.personId, true);
    await broadcast.tick();
    expect(last(heard.sam)).to.have.nested.property('signal[0].participationId', amira.participationId);
    await confirm(amira.identity, sam.personId, false);
    await broadcast.tick();
    expect(last(heard.sam)).to.have.deep.property('signal', []);
    expect(heard.rosa).to.have.length(told);
    await takeOver(rosa);
    await broadcast.tick();
    expect(last(heard.rosa)).to.have.nested.property('signal[0].participationId', amira.participationId);
  });

  it('asks for consent before a coach can be confirmed, and for a coach [CS1]', async () => {
    const { joined, confirm, sam } = await coached();
    const leo = await joined(SHOWS);
    const without = await confirm(leo.identity, sam.personId, true).catch((fault: unknown) => fault);
    expect(without).to.have.property('code', 'consent-missing');
    const nobody = await confirm(leo.identity, leo.identity.personId, true).catch((fault: unknown) => fault);
    expect(nobody).to.have.property('code', 'forbidden');
  });

  it('is nothing that anybody else could join [CV2]', async () => {
    const { classes, channel, inTransaction, clock, joined, rosa, sam, sessionId, takeOver, at } = await coached();
    const deps = { classes, channel, inTransaction, clock };
    const join = (identity: Identity) =>
      joinLive(deps, { identity, sessionId, surface: 'coach' }).then(
        ({ url }) => url,
        (fault: unknown) => (isUpbeatError(fault) ? fault.code : fault),
      );
    const { identity } = await joined(SEEN);
    expect(await join(rosa)).to.equal(`memory:${sessionId}.coach.${rosa.personId}`);
    expect(await join(sam)).to.equal('forbidden');
    expect(await join(identity)).to.equal('forbidden');
    expect(await join({ ...identity, isAdmin: true })).to.equal('forbidden');
    at(40_000);
    await takeOver(sam);
    expect(await join(rosa)).to.equal('forbidden');
  });
});
