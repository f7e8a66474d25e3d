import { expect } from 'chai';
import fc from 'fast-check';
import type { PostState } from './post.ts';
import {
  afterPost,
  afterSearch,
  afterUpdate,
  ANSWER_WITHIN_MS,
  nextStep,
  type Answer,
  type NextStep,
  type Sighting,
} from './protocol.ts';

/** Somebody at work on the one post of this world: what they marked, and how far their request has come. */
interface Poster {
  readonly step: Extract<NextStep, { type: 'post' | 'update' | 'search' }>;
  readonly mark: PostState | null;
  readonly digest: string;
  readonly begunAt: number;
  answer: Answer | Sighting | null;
}

/**
 * A database, a channel and two processes, cranked by hand. Only what the product promises is assumed: a mark is written
 * before its request leaves, a request ends within its time, and what is kept afterwards is kept only if the mark stands.
 */
class World {
  post: PostState | null = null;
  wanted = 'open';
  /** The cards in the channel, by activity id. */
  readonly channel = new Map<string, string>();
  readonly posters: (Poster | null)[] = [null, null];
  mayLook: boolean;
  private nowMs = 0;
  private made = 0;

  constructor(mayLook: boolean) {
    this.mayLook = mayLook;
  }

  get now(): Date {
    return new Date(this.nowMs);
  }

  pass(ms: number): void {
    this.nowMs += ms;
    for (const [who, poster] of this.posters.entries()) {
      if (poster && this.nowMs - poster.begunAt > ANSWER_WITHIN_MS) this.hear(who); // its time is over
    }
  }

  begin(who: number): void {
    if (this.posters[who]) return;
    const step = nextStep(this.post, this.wanted, this.now);
    if (step.type !== 'post' && step.type !== 'update' && step.type !== 'search') return;
    if (step.type === 'post') this.post = { state: 'sending', since: this.now };
    if (step.type === 'update') this.post = { state: 'updating', activityId: step.activityId, since: this.now };
    this.posters[who] = { step, mark: this.post, digest: this.wanted, begunAt: this.nowMs, answer: null };
  }

  /** The request reaches Teams, which does it or does not. */
  reach(who: number, fate: 'done' | 'not-taken'): void {
    const poster = this.posters[who];
    if (!poster || poster.answer) return;
    poster.answer = fate === 'done' ? this.does(poster) : { type: 'not-taken', retryAfterMs: null };
  }

  private does({ step, digest }: Poster): Answer | Sighting {
    if (step.type === 'search') {
      const [activityId] = this.channel.keys();
      if (!this.mayLook) return { type: 'cannot-tell' };
      return activityId === undefined ? { type: 'absent' } : { type: 'found', activityId };
    }
    const activityId = step.type === 'update' ? step.activityId : String(++this.made);
    if (step.type === 'update' && !this.channel.has(activityId)) return { type: 'gone' };
    this.channel.set(activityId, digest);
    return { type: 'taken', activityId };
  }

  /** The answer comes back, or is lost; or it never comes. */
  hear(who: number, isLost = false): void {
    const poster = this.posters[who];
    if (!poster) return;
    this.posters[who] = null;
    if (this.post !== poster.mark) return; // somebody took over
    const { step, answer, digest } = poster;
    if (step.type === 'search') {
      if (answer && !isLost && isSighting(answer)) this.post = afterSearch(answer, step.since);
      return;
    }
    const heard: Answer = answer && !isLost && !isSighting(answer) ? answer : { type: 'lost' };
    const kept =
      step.type === 'post' ? afterPost(heard, digest, this.now) : afterUpdate(step.activityId, heard, digest, this.now);
    this.post = kept ?? this.post;
  }

  /** One step further, with nothing in its way. */
  goOn(who: number): void {
    const poster = this.posters[who];
    if (!poster) this.begin(who);
    else if (poster.answer) this.hear(who);
    else this.reach(who, 'done');
  }

  die(who: number): void {
    this.posters[who] = null;
  }
}

function isSighting(answer: Answer | Sighting): answer is Sighting {
  return answer.type === 'found' || answer.type === 'absent' || answer.type === 'cannot-tell';
}

const who = fc.integer({ min: 0, max: 1 });
type Event = (world: World) => void;
const often = (arbitrary: fc.Arbitrary<Event>) => ({ weight: 6, arbitrary });
const seldom = (arbitrary: fc.Arbitrary<Event>) => ({ weight: 1, arbitrary });

const event: fc.Arbitrary<Event> = fc.oneof(
  often(who.map((one) => (world) => world.goOn(one))),
  often(fc.constantFrom(100, 12_000).map((ms) => (world) => world.pass(ms))),
  seldom(who.map((one) => (world) => world.reach(one, 'not-taken'))),
  seldom(who.map((one) => (world) => world.hear(one, true))),
  seldom(who.map((one) => (world) => world.die(one))),
  seldom(fc.constantFrom('live', 'over', 'summary').map((card) => (world) => void (world.wanted = card))),
);

/** Nothing breaks any more: one process does what there is to do. */
function comeToRest(world: World): void {
  for (let round = 0; round < 20; round++) {
    world.pass(30_000);
    world.begin(0);
    world.reach(0, 'done');
    world.hear(0);
  }
}

describe('one post, whatever breaks', () => {
  it('stands in the channel once, and in the end as it is wanted [PO6]', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const world = new World(true);
        for (const happen of events) {
          happen(world);
          expect(world.channel.size).to.be.at.most(1);
        }
        comeToRest(world);
        expect([...world.channel.values()]).to.deep.equal([world.wanted]);
      }),
      { numRuns: 2000 },
    );
  });

  it('stands there once at most, and is known or unknown, where nobody may look [PO6]', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const world = new World(false);
        for (const happen of events) {
          happen(world);
          expect(world.channel.size).to.be.at.most(1);
        }
        comeToRest(world);
        if (world.post?.state === 'unknown') return;
        expect([...world.channel.values()]).to.deep.equal([world.wanted]);
      }),
      { numRuns: 2000 },
    );
  });
});
