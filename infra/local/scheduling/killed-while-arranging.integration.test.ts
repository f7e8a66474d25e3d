import { expect } from 'chai';
import { FROM_THE_START } from '@upbeat/api/domain/programme/playback.ts';
import type { Session } from '@upbeat/api/domain/session/session.ts';
import { rosa } from '../directory/directory.ts';
import type { Fault } from '../bot-connector/faults.ts';
import { Killed } from '../posts/mortal.ts';
import { createArrangingWorld, NOW, wellbeing, type ArrangingWorld } from './arranging-world.ts';
import { mortalWorker } from './mortal-arranging.ts';

const MOMENTS_AT_MOST = 200;

describe('a worker that is killed while it arranges', function () {
  this.timeout(120_000);
  let world: ArrangingWorld;
  before(async () => void (world = await createArrangingWorld()));
  afterEach(() => world.graph.faults.clear());
  after(() => world.end());

  const save = (session: Session) => world.within(({ sessions }) => sessions.save(session));
  const off = (session: Session): Session => {
    const ended = { state: 'ended', startedAt: null, playback: FROM_THE_START, endedAt: NOW } as const;
    return { ...session, ...ended, cancelledAt: NOW };
  };
  const idOf = ([one]: readonly Session[]): string => one?.seriesId ?? one?.id ?? '';

  async function expectWhole(classes: readonly Session[], about: string): Promise<void> {
    const { joinUrl, chatId } = await world.arrangement(idOf(classes));
    const wanted = classes.filter(({ cancelledAt }) => cancelledAt === null);
    expect(
      world.seenBy(rosa, joinUrl).map(({ start, attendees }) => [start, attendees]),
      about,
    ).to.deep.equal(wanted.map(({ plannedStart }) => [plannedStart.toISOString(), [rosa.name]]));
    expect(world.teams.connector.conversation(chatId ?? '')?.isBotInstalled, about).to.equal(true);
    expect(world.graph.tabs.of(chatId ?? ''), about).to.have.length(1);
    const meeting = world.graph.meetings.of(wellbeing.id).find(({ threadId }) => threadId === chatId);
    expect(meeting?.settings, about).to.include({ allowedPresenters: 'roleIsPresenter', recordAutomatically: false });
    for (const { id } of wanted) expect(await world.session(id), about).to.include({ joinUrl, meetingId: chatId });
    expect(await world.requests(() => world.arrange(idOf(classes))), `${about}, once more`).to.equal(0);
  }

  async function expectNothing(classes: readonly Session[], about: string): Promise<void> {
    const { eventId, joinUrl } = await world.arrangement(idOf(classes));
    expect([eventId, joinUrl], about).to.deep.equal([null, null]);
    for (const { id } of classes) expect((await world.session(id)).joinUrl, about).to.equal(null);
    expect(await world.requests(() => world.arrange(idOf(classes))), `${about}, once more`).to.equal(0);
  }

  /**
   * Kills at every moment there is, or at each so manieth, one plan each; then `afterwards`, and another worker does the
   * same jobs. @returns how many plans that were
   */
  async function atEveryMoment(
    prepare: () => Promise<Session[]>,
    afterwards: (classes: Session[]) => Promise<Session[]>,
    expectThen: (classes: readonly Session[], about: string) => Promise<void>,
    every = 1,
  ): Promise<number> {
    for (let moment = 0; moment < MOMENTS_AT_MOST; moment += every) {
      const classes = await prepare();
      const isKilled = await dies(() => world.arrange(idOf(classes), mortalWorker(world.deps, moment)));
      const then = await afterwards(classes);
      await world.arrange(idOf(then));
      for (const { id } of then) await world.match(id);
      await expectThen(then, `killed at moment ${moment}`);
      if (!isKilled) return moment / every + 1; // it lived to the end
    }
    throw new Error('It never ends');
  }

  async function dies(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return false;
    } catch (fault) {
      if (fault instanceof Killed) return true;
      throw fault;
    }
  }

  const asItIs = (classes: Session[]) => Promise.resolve(classes);

  it('leaves one entry, one app and one tab, of whatever moment [AR2]', async () => {
    const before = world.standing();
    const plans = await atEveryMoment(async () => [await world.planClass()], asItIs, expectWhole);
    expect(world.standing() - before).to.equal(plans);
    expect(plans).to.be.at.least(15);
  });

  it('leaves a series with each class in its place, of whatever moment [AR2]', async () => {
    const before = world.standing();
    const prepare = async () => {
      const [one, two, three, four] = (await world.planSeries()) as [Session, Session, Session, Session];
      const moved = { ...two, plannedStart: new Date('2026-11-27T10:00:00Z') };
      for (const each of [moved, off(four)]) await save(each);
      return [one, moved, three, off(four)];
    };
    const plans = await atEveryMoment(prepare, asItIs, expectWhole, 3);
    expect(world.standing() - before).to.equal(plans);
    expect(plans).to.be.at.least(10);
  });

  it('undoes a plan that is called off in the middle, of whatever moment [AR5]', async () => {
    const before = world.standing();
    const callOff = async (classes: Session[]) => {
      const told = await Promise.all(classes.map(async ({ id }) => off(await world.session(id))));
      for (const session of told) await save(session);
      return told;
    };
    await atEveryMoment(async () => [await world.planClass()], callOff, expectNothing, 2);
    await atEveryMoment(() => world.planSeries(), callOff, expectNothing, 7);
    expect(world.standing()).to.equal(before);
  });

  it('leaves nothing of what it was calling off, of whatever moment [AR5]', async () => {
    const before = world.standing();
    const prepare = async () => {
      const { id } = await world.planClass();
      await world.arrange(id);
      const session = off(await world.session(id));
      await save(session);
      return [session];
    };
    await atEveryMoment(prepare, asItIs, expectNothing);
    expect(world.standing()).to.equal(before);
  });

  it('brings a changed plan to its end, of whatever moment, the one before it among them [AR2]', async () => {
    const change = async ([session]: Session[]) => {
      const now = await world.session(session?.id ?? '');
      const moved = { ...now, plannedStart: new Date('2026-11-24T17:00:00Z') };
      await save(moved);
      return [moved];
    };
    const before = world.standing();
    const plans = await atEveryMoment(async () => [await world.planClass()], change, expectWhole, 3);
    expect(world.standing() - before).to.equal(plans);
  });

  const FAULTS: Fault[] = [
    { type: 'refuse', status: 429, retryAfterSeconds: 1 },
    { type: 'refuse', status: 502 },
    { type: 'refuse', status: 504 },
    { type: 'cut', when: 'before' },
    { type: 'cut', when: 'after' },
  ];
  const OPERATIONS = ['create-event', 'find-online-meeting', 'change-online-meeting', 'install-app', 'add-tab'];
  for (const fault of FAULTS) {
    it(`is as good as killed by what Graph does to any step: ${Object.values(fault).join(' ')} [AR2]`, async () => {
      const before = world.standing();
      await Promise.all(
        OPERATIONS.map(async (operation) => {
          const struck = world.graph.faults.start(fault, { operations: [operation], times: 1 });
          const classes = [await world.planClass()];
          for (let tries = 0; tries < 20 && !(await world.arrangement(idOf(classes))).hasTab; tries++) {
            await world.arrange(idOf(classes)).catch(() => undefined); // its job comes again
          }
          expect(struck.struck, operation).to.equal(1);
          await world.match(idOf(classes));
          struck.end();
        }),
      );
      expect(world.standing() - before).to.equal(OPERATIONS.length);
    });
  }
});
