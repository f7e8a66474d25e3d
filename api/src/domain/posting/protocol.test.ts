import { expect } from 'chai';
import type { Post, PostState } from './post.ts';
import {
  afterDelete,
  afterPost,
  afterSearch,
  afterUpdate,
  askOnceMore,
  dismiss,
  nextStep,
  nextStepBack,
  type Answer,
} from './protocol.ts';

const now = new Date('2026-11-23T13:00:00Z');
const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const posted: PostState = { state: 'posted', activityId: '17', shown: 'old' };
const updating = (seconds: number): PostState => ({ state: 'updating', activityId: '17', since: before(seconds) });
const sending = (seconds: number): PostState => ({ state: 'sending', since: before(seconds) });
const unknown: PostState = { state: 'unknown', since: before(60), isDismissed: false };
const refused: PostState = {
  state: 'refused',
  code: 'MessageWritesBlocked',
  at: before(60),
  activityId: null,
  isDismissed: false,
};
const withdrawn: PostState = { state: 'withdrawn', at: before(60) };

describe('what to do about a post', () => {
  const next = (post: PostState | null, digest = 'new') => nextStep(post, digest, now);

  it('is to send what nobody has begun, or what Teams certainly does not have [PO1]', () => {
    expect(next(null)).to.deep.equal({ type: 'post' });
    expect(next({ state: 'wanted' })).to.deep.equal({ type: 'post' });
  });

  it('is to wait while the writer of a mark may be at it, and then to look [PO1]', () => {
    expect(next(sending(0))).to.deep.equal({ type: 'wait', until: new Date(now.getTime() + 20_000) });
    expect(next(sending(19))).to.deep.equal({ type: 'wait', until: new Date(now.getTime() + 1000) });
    expect(next(sending(20))).to.deep.equal({ type: 'search', since: before(20) });
  });

  it('is to wait for an update of somebody else, and then to send it again [PO1]', () => {
    expect(next(updating(19))).to.deep.equal({ type: 'wait', until: new Date(now.getTime() + 1000) });
    expect(next(updating(20))).to.deep.equal({ type: 'update', activityId: '17' });
  });

  it('is to update a card that shows something else, and nothing when it shows just that [PO4]', () => {
    expect(next(posted)).to.deep.equal({ type: 'update', activityId: '17' });
    expect(next(posted, 'old')).to.deep.equal({ type: 'rest' });
  });

  for (const post of [unknown, refused, withdrawn]) {
    it(`is nothing when it is ${post.state} [${post.state === 'withdrawn' ? 'PO4' : post.state === 'refused' ? 'PO3' : 'PO2'}]`, () => {
      expect(next(post)).to.deep.equal({ type: 'rest' });
    });
  }
});

describe('taking a post back', () => {
  it('deletes what is there, once nobody is at it [PO5]', () => {
    const deletion = { type: 'delete', activityId: '17' };
    expect(nextStepBack(posted, now)).to.deep.equal(deletion);
    expect(nextStepBack(updating(20), now)).to.deep.equal(deletion);
    expect(nextStepBack({ ...refused, activityId: '17' }, now)).to.deep.equal(deletion);
    expect(nextStepBack(updating(5), now)).to.have.property('type', 'wait');
    expect(nextStepBack(sending(5), now)).to.have.property('type', 'wait');
  });

  it('forgets what cannot be named, so that it is never sent again [PO5]', () => {
    for (const post of [{ state: 'wanted' } as const, unknown, refused, sending(20)]) {
      expect(nextStepBack(post, now)).to.deep.equal({ type: 'forget' });
    }
  });

  it('is nothing where there is nothing [PO5]', () => {
    expect(nextStepBack(null, now)).to.deep.equal({ type: 'rest' });
    expect(nextStepBack(withdrawn, now)).to.deep.equal({ type: 'rest' });
  });

  it('is done when Teams deleted it, or somebody had before [PO5]', () => {
    expect(afterDelete('17', { type: 'taken', activityId: '17' }, now)).to.deep.equal({ state: 'withdrawn', at: now });
    expect(afterDelete('17', { type: 'gone' }, now)).to.deep.equal({ state: 'withdrawn', at: now });
    expect(afterDelete('17', { type: 'lost' }, now)).to.equal(null);
  });
});

describe('an answer of Teams', () => {
  const notTaken: Answer = { type: 'not-taken', retryAfterMs: null };
  const forbidden: Answer = { type: 'refused', code: 'MessageWritesBlocked' };

  it('to a post says where it is, or that it may be sent again [PO1]', () => {
    const shown = { state: 'posted', activityId: '17', shown: 'new' };
    expect(afterPost({ type: 'taken', activityId: '17' }, 'new', now)).to.deep.equal(shown);
    expect(afterPost(notTaken, 'new', now)).to.deep.equal({ state: 'wanted' });
  });

  it('that was lost leaves the mark of a post for whoever comes next [PO2]', () => {
    expect(afterPost({ type: 'lost' }, 'new', now)).to.equal(null);
  });

  it('that refuses for good is kept, with the card that is there [PO3]', () => {
    const kept = { state: 'refused', code: 'MessageWritesBlocked', at: now, isDismissed: false };
    expect(afterPost(forbidden, 'new', now)).to.deep.equal({ ...kept, activityId: null });
    expect(afterPost({ type: 'gone' }, 'new', now)).to.deep.equal({ ...kept, code: 'NotFound', activityId: null });
    expect(afterUpdate('17', forbidden, 'new', now)).to.deep.equal({ ...kept, activityId: '17' });
  });

  it('to an update says what is shown, or that somebody deleted it [PO4]', () => {
    const shown = { state: 'posted', activityId: '17', shown: 'new' };
    expect(afterUpdate('17', { type: 'taken', activityId: '17' }, 'new', now)).to.deep.equal(shown);
    expect(afterUpdate('17', { type: 'gone' }, 'new', now)).to.deep.equal({ state: 'withdrawn', at: now });
    expect(afterUpdate('17', notTaken, 'new', now)).to.equal(null);
    expect(afterUpdate('17', { type: 'lost' }, 'new', now)).to.equal(null);
  });
});

describe('a look for a post', () => {
  it('finds it, shows that it is not there, or leaves it unknown [PO2]', () => {
    const since = before(30);
    const found = { state: 'updating', activityId: '17', since };
    expect(afterSearch({ type: 'found', activityId: '17' }, since)).to.deep.equal(found);
    expect(afterSearch({ type: 'absent' }, since)).to.deep.equal({ state: 'wanted' });
    expect(afterSearch({ type: 'cannot-tell' }, since)).to.deep.equal({ state: 'unknown', since, isDismissed: false });
  });
});

describe('an admin', () => {
  const post = (state: PostState): Post => ({
    id: 'p',
    sessionId: 's',
    kind: 'class-card',
    personId: null,
    conversationId: 'c',
    ...state,
  });

  it('may ask for a post in doubt once more: what is there is changed, what is not is sent [PO3]', () => {
    expect(nextStep(askOnceMore(post(unknown)), 'new', now)).to.deep.equal({ type: 'post' });
    expect(nextStep(askOnceMore(post(refused)), 'new', now)).to.deep.equal({ type: 'post' });
    const there = post({ ...refused, activityId: '17' });
    expect(nextStep(askOnceMore(there), 'new', now)).to.deep.equal({ type: 'update', activityId: '17' });
    expect(askOnceMore(post(posted))).to.deep.equal(post(posted));
  });

  it('may leave it [PO3]', () => {
    expect(dismiss(post(unknown))).to.include({ state: 'unknown', isDismissed: true });
    expect(dismiss(post(refused))).to.include({ state: 'refused', isDismissed: true });
    expect(dismiss(post(posted))).to.deep.equal(post(posted));
  });
});
