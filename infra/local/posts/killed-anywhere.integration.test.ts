import { expect } from 'chai';
import type { Session } from '@upbeat/api/domain/session/session.ts';
import { sendRecap, withdrawRecap } from '@upbeat/bot/src/summaries/send-recap.ts';
import { showClassCard, type CardDeps } from '@upbeat/bot/src/summaries/show-class-card.ts';
import { amira, contoso } from '../bot-connector/connector-for-tests.ts';
import { Killed, mortal } from './mortal.ts';
import { createPostingWorld, type PostingWorld } from './posting-world.ts';

const MOMENTS_AT_MOST = 100;
const { signal } = new AbortController();

describe('a bot that is killed while it posts', () => {
  let world: PostingWorld;
  before(async () => void (world = await createPostingWorld()));
  afterEach(() => world.teams.connector.permissions.give('ChannelMessage.Read.Group'));
  after(() => world.end());

  const show = (deps: CardDeps, { id: sessionId }: Session) =>
    showClassCard(deps, { tenantId: contoso.id, sessionId }, signal);
  const recapJob = ({ id: sessionId }: Session) => ({ tenantId: contoso.id, sessionId, personId: amira.id });
  const postOf = ({ id: sessionId }: Session, kind: 'class-card' | 'recap' = 'class-card') =>
    world.within(({ posts }) => posts.find({ sessionId, kind, personId: kind === 'recap' ? amira.id : null }));

  /** Kills at every moment there is, one class each; afterwards another process does the same job. */
  async function atEveryMoment(
    prepare: () => Promise<Session>,
    job: (deps: CardDeps, session: Session) => Promise<void>,
    expectAfterwards: (session: Session, moment: number) => Promise<void>,
  ): Promise<number> {
    for (let moment = 0; moment < MOMENTS_AT_MOST; moment++) {
      const session = await prepare();
      const { deps } = mortal(world.deps, moment);
      const isKilled = await dies(() => job(deps, session));
      await job(world.deps, session);
      await expectAfterwards(session, moment);
      if (!isKilled) return moment; // it lived to the end
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

  const said = (text: string) =>
    world.cardsInChannel().filter(({ attachments }) => JSON.stringify(attachments).includes(text));

  it('leaves one card in the channel, of whatever moment [PO6]', async () => {
    const moments = await atEveryMoment(
      () => world.keepClass(),
      show,
      async (session, moment) => {
        const post = await postOf(session);
        expect(post?.state, `killed at moment ${moment}`).to.equal('posted');
        expect(said(post?.id ?? 'no post'), `killed at moment ${moment}`).to.have.length(1);
      },
    );
    expect(moments).to.be.at.least(10);
  });

  it('leaves one card that became the summary, of whatever moment of the update [PO6]', async () => {
    const prepare = async () => {
      const session = await world.keepClass();
      await show(world.deps, session);
      await world.summarise(session);
      return session;
    };
    const moments = await atEveryMoment(prepare, show, async (session, moment) => {
      const post = await postOf(session);
      expect(post?.state, `killed at moment ${moment}`).to.equal('posted');
      const cards = said(post?.id ?? 'no post');
      expect(cards, `killed at moment ${moment}`).to.have.length(1);
      expect(JSON.stringify(cards), `killed at moment ${moment}`).to.contain('took place');
    });
    expect(moments).to.be.at.least(10);
  });

  it('leaves one card at most and an entry for the admin, where it may not look into the channel [PO2]', async () => {
    world.teams.connector.permissions.take('ChannelMessage.Read.Group');
    const ends = new Map<string, number>();
    await atEveryMoment(
      () => world.keepClass(),
      show,
      async (session, moment) => {
        const post = await postOf(session);
        const cards = said(post?.id ?? 'no post').length;
        const end = `${post?.state} ${cards}`;
        ends.set(end, (ends.get(end) ?? 0) + 1);
        expect(end, `killed at moment ${moment}`).to.be.oneOf(['posted 1', 'unknown 1', 'unknown 0']);
        const inDoubt = await world.within(({ posts }) => posts.inDoubt(100));
        expect(inDoubt.some(({ session: { id } }) => id === session.id)).to.equal(post?.state === 'unknown');
      },
    );
    expect([...ends.keys()]).to.have.members(['posted 1', 'unknown 1', 'unknown 0']);
  });

  it('leaves one recap, or none where its answer was lost: chats of people are not looked into [PO11]', async () => {
    const prepare = async () => {
      const session = await world.keepClass();
      await world.summarise(session);
      return session;
    };
    const send = (deps: CardDeps, session: Session) => sendRecap(deps, recapJob(session), signal);
    let before = world.recapsOf(amira.id).length;
    await atEveryMoment(prepare, send, async (session, moment) => {
      const recaps = world.recapsOf(amira.id).length - before;
      before += recaps;
      const state = (await postOf(session, 'recap'))?.state;
      expect(`${state} ${recaps}`, `killed at moment ${moment}`).to.be.oneOf(['posted 1', 'unknown 1', 'unknown 0']);
    });
  });

  it('takes a recap back, of whatever moment [PO5]', async () => {
    const before = world.recapsOf(amira.id).length;
    const prepare = async () => {
      const session = await world.keepClass();
      await world.summarise(session);
      await sendRecap(world.deps, recapJob(session), signal);
      return session;
    };
    const withdraw = (deps: CardDeps, session: Session) => withdrawRecap(deps, recapJob(session), signal);
    await atEveryMoment(prepare, withdraw, async (session, moment) => {
      expect((await postOf(session, 'recap'))?.state, `killed at moment ${moment}`).to.equal('withdrawn');
      expect(world.recapsOf(amira.id), `killed at moment ${moment}`).to.have.length(before);
    });
  });
});
