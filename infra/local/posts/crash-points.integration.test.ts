import { expect } from 'chai';
import { endSession } from '@upbeat/api/application/sessions/end-session.ts';
import { askOnceMore } from '@upbeat/api/domain/posting/protocol.ts';
import type { RunningFault } from '../bot-connector/faults.ts';
import { contoso } from '../directory/directory.ts';
import { createCrashWorld, type ClassApart, type CrashWorld } from './crash-world.ts';
import { holdInDatabase } from './held-by-the-database.ts';

const TOOK_PLACE = 'took place';

describe('processes killed between the end of a class and its posts', function () {
  this.timeout(300_000);
  let world: CrashWorld;
  before(async () => void (world = await createCrashWorld()));
  after(() => world.end());

  async function openAll<Name extends string>(...names: Name[]): Promise<Record<Name, ClassApart>> {
    const opened = await Promise.all(names.map(async (name) => [name, await world.openClass()] as const));
    return Object.fromEntries(opened) as Record<Name, ClassApart>;
  }

  /** Teams keeps its answer to the next request in that conversation: it has not looked at it yet, or done it already. */
  const holdAnswer = (conversationId: string, operation: string, when: 'before' | 'after'): RunningFault =>
    world.stack.connector.faults.start({ type: 'hold', when }, { times: 1, conversationId, operations: [operation] });

  /** The answer arrives, and the bot comes as far as keeping it. */
  async function answerWithoutKeeping(of: ClassApart, kind: 'class-card' | 'recap', held: RunningFault | undefined) {
    const lock = await world.hold(of, kind);
    held?.end();
    await lock.isWaitedFor();
    return lock;
  }

  async function expectOneSummary(of: ClassApart, about: string): Promise<void> {
    await world.untilPost(of, 'class-card', 'posted');
    const cards = world.cards(of);
    expect(cards, about).to.have.length(1);
    expect(cards[0], about).to.contain(TOOK_PLACE);
  }

  it('leave one correct card in each channel, and one recap at most to each person [PO6]', async () => {
    const { stack } = world;
    const { decided, unsent, sentLate, taken } = await openAll('decided', 'unsent', 'sentLate', 'taken');
    const { updateUnsent, updateTaken, updateAnswered } = await openAll(
      'updateUnsent',
      'updateTaken',
      'updateAnswered',
    );
    const { answered, unmarked } = await openAll('answered', 'unmarked');
    const { recapUnsent, recapTaken, recapAnswered, recapDecided } = await openAll(
      'recapUnsent',
      'recapTaken',
      'recapAnswered',
      'recapDecided',
    );
    const { unbegun, reckoning, saving, asking } = await openAll('unbegun', 'reckoning', 'saving', 'asking');

    // 1–4: the first card. The job is taken; the request has left; Teams takes it later; Teams took it.
    for (const one of [updateUnsent, updateTaken, updateAnswered]) {
      await world.askForCard(one);
      await world.untilPost(one, 'class-card', 'posted');
      await world.keepSummary(one);
    }
    const turn = await world.hold(decided, 'class-card');
    const first = [
      holdAnswer(unsent.channelId, 'post', 'before'),
      holdAnswer(sentLate.channelId, 'post', 'before'),
      holdAnswer(taken.channelId, 'post', 'after'),
    ];
    for (const one of [decided, unsent, sentLate, taken]) await world.askForCard(one);
    await Promise.all([turn.isWaitedFor(), ...first.map((held) => held.strikes())]);
    await stack.restartBot('SIGKILL');
    await turn.release();
    first[1]?.end();

    // 5–12: an update unsent, taken, and answered but not kept; a mark not committed; a recap at four points.
    for (const one of [recapUnsent, recapTaken, recapAnswered, recapDecided, answered, unmarked])
      await world.keepSummary(one);
    const updates = [
      holdAnswer(updateUnsent.channelId, 'update', 'before'),
      holdAnswer(updateTaken.channelId, 'update', 'after'),
      holdAnswer(updateAnswered.channelId, 'update', 'after'),
    ];
    const recaps = [
      holdAnswer(recapUnsent.chatId, 'post', 'before'),
      holdAnswer(recapTaken.chatId, 'post', 'after'),
      holdAnswer(recapAnswered.chatId, 'post', 'after'),
    ];
    const recapTurn = await world.hold(recapDecided, 'recap');
    for (const one of [updateUnsent, updateTaken, updateAnswered]) await world.askForCard(one);
    for (const one of [recapUnsent, recapTaken, recapAnswered, recapDecided]) await world.askForRecap(one);
    await Promise.all([...updates, ...recaps].map((held) => held.strikes()));
    await recapTurn.isWaitedFor();
    const unkept = [
      await answerWithoutKeeping(updateAnswered, 'class-card', updates[2]),
      await answerWithoutKeeping(recapAnswered, 'recap', recaps[2]),
    ];
    const table = await holdInDatabase(stack.databaseUrl, 'lock table post in share mode');
    await world.askForCard(unmarked);
    await table.isWaitedFor();
    await stack.restartBot('SIGKILL');
    for (const lock of [...unkept, recapTurn, table]) await lock.release();

    // 13: the answer to a first card arrived and was not kept.
    const heldAnswer = holdAnswer(answered.channelId, 'post', 'after');
    await world.askForCard(answered);
    await heldAnswer.strikes();
    const unkeptAnswer = await answerWithoutKeeping(answered, 'class-card', heldAnswer);
    await stack.restartBot('SIGKILL');
    await unkeptAnswer.release();

    // 14–17: the worker, before it begins, while it reads, while it saves, and while it asks for the posts.
    const endClass = ({ session: { id: sessionId } }: ClassApart) =>
      endSession(
        { inTransaction: (_, work) => world.within(work), clock: () => new Date() },
        { tenantId: contoso.id, sessionId },
      );
    const recapTable = await holdInDatabase(stack.databaseUrl, 'lock table recap in share mode');
    await endClass(asking);
    await endClass(saving);
    await recapTable.isWaitedFor(2);
    const jobTable = await holdInDatabase(stack.databaseUrl, 'lock table pgboss.job_common in share mode');
    await recapTable.release();
    await jobTable.isWaitedFor();
    await stack.restartWorker('SIGKILL');
    await jobTable.release();
    const ratings = await holdInDatabase(stack.databaseUrl, 'lock table effort_rating in access exclusive mode');
    await endClass(reckoning);
    await ratings.isWaitedFor();
    await endClass(unbegun);
    await stack.restartWorker('SIGKILL');
    await ratings.release();
    await world.letAMinutePass();

    // What began as a live card shows the summary in the end.
    for (const one of [decided, unsent, sentLate, taken]) await endClass(one);
    const all = { decided, unsent, sentLate, taken, updateUnsent, updateTaken, updateAnswered, unmarked, answered };
    const byWorker = { unbegun, reckoning, saving, asking };
    await Promise.all(
      Object.entries({ ...all, ...byWorker }).map(async ([about, of]) => {
        await world.stack.connector.until(() => world.cards(of).some((card) => card.includes(TOOK_PLACE)));
        await expectOneSummary(of, about);
      }),
    );
    for (const [about, of] of Object.entries({ ...byWorker, decided, unsent, sentLate, taken, recapDecided })) {
      await world.untilPost(of, 'recap', 'posted');
      expect(world.recaps(of), about).to.have.length(1);
    }
    for (const [about, of] of Object.entries({ recapUnsent, recapTaken, recapAnswered })) {
      await world.untilPost(of, 'recap', 'unknown');
      expect(world.recaps(of), about).to.have.length(of === recapUnsent ? 0 : 1);
    }
  });

  it('leave one card and an entry for the admin, where nobody may look; posting again is theirs to ask [PO2]', async () => {
    const { stack } = world;
    stack.connector.permissions.take('ChannelMessage.Read.Group');
    const of = await world.openClass();
    const held = holdAnswer(of.channelId, 'post', 'after');
    await world.askForCard(of);
    await held.strikes();
    await stack.restartBot('SIGKILL');
    await world.letAMinutePass();
    const post = await world.untilPost(of, 'class-card', 'unknown');
    expect(world.cards(of)).to.have.length(1);
    const inDoubt = await world.within(({ posts }) => posts.inDoubt(10));
    expect(inDoubt.map(({ post: { id } }) => id)).to.deep.equal([post.id]);

    await world.within(async ({ posts, jobs }) => {
      const locked = await posts.lockNamed(post.id);
      if (locked) await posts.save(askOnceMore(locked));
      await jobs.enqueue('show-class-card', { sessionId: of.session.id });
    });
    await world.untilPost(of, 'class-card', 'posted');
    expect(world.cards(of)).to.have.length(2);
  });
});
