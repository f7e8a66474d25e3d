import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import { aParticipation } from '@upbeat/api/infrastructure/postgres/rows.fixture.ts';
import { sendRecap } from '@upbeat/bot/src/summaries/send-recap.ts';
import { showClassCard, type CardDeps } from '@upbeat/bot/src/summaries/show-class-card.ts';
import { TeamsBusy } from '@upbeat/bot/src/summaries/teams-busy.ts';
import { createPacer } from '@upbeat/bot/src/teams/pacer.ts';
import { classes, contoso } from '../bot-connector/connector-for-tests.ts';
import { employees } from '../directory/directory.ts';
import { createPostingWorld, type PostingWorld } from './posting-world.ts';

const PEOPLE = employees.slice(0, 200);
const AT_ONCE = 8;
const { signal } = new AbortController();

/** The most that fell into any stretch of so many milliseconds. */
function mostWithin(times: readonly number[], ms: number): number {
  return Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + ms).length));
}

describe('a class of two hundred, while Teams refuses sixty-three of its requests', function () {
  this.timeout(60_000);
  let world: PostingWorld;
  before(async () => void (world = await createPostingWorld()));
  after(() => world.end());

  it('gets its card and every recap, once each, within what Teams allows [PO7]', async () => {
    const session = await world.keepClass();
    const { connector } = world.teams;
    for (const person of PEOPLE) await connector.install({ kind: 'personal', person });
    await world.within(async ({ people, participations }) => {
      for (const { id: personId, name } of PEOPLE) {
        await people.seen({ personId, name });
        await participations.save(aParticipation({ sessionId: session.id, personId, alias: personId }));
      }
    });
    for (const { id } of PEOPLE) {
      await world.keepConversation({ id: connector.personalChat(id)?.id ?? '', kind: 'personal', personId: id });
    }
    await world.summarise(session);

    // Real time: this is about it.
    const deps: CardDeps = {
      ...world.deps,
      pacer: createPacer(),
      pause: (ms, stop) => wait(ms, undefined, { signal: stop }),
    };
    const asked = { tenantId: contoso.id, sessionId: session.id };
    const jobs = [
      () => showClassCard(deps, asked, signal),
      ...PEOPLE.map(
        ({ id: personId }) =>
          () =>
            sendRecap(deps, { ...asked, personId }, signal),
      ),
    ];
    for (const [index, status] of [412, 429, 502].entries()) {
      connector.faults.start(
        { type: 'refuse', status, ...(status === 429 ? { retryAfterSeconds: 1 } : {}) },
        { times: 20 + index },
      );
    }
    const before = connector.requests().length;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let job = jobs.shift(); job; job = jobs.shift()) {
          const again = job;
          await again().catch((fault: unknown) => {
            if (!(fault instanceof TeamsBusy)) throw fault;
            jobs.push(again); // as the queue does
          });
        }
      }),
    );

    const requests = connector.requests().slice(before);
    const refused = requests.filter(({ status }) => status !== 201 && status !== 200);
    expect(refused).to.have.length(63);
    expect(requests).to.have.length(201 + 63);
    expect(
      mostWithin(
        requests.map(({ at }) => at.getTime()),
        1000,
      ),
    ).to.be.at.most(50);
    const inChannel = requests.filter(({ conversationId }) => conversationId === classes);
    expect(
      mostWithin(
        inChannel.map(({ at }) => at.getTime()),
        1000,
      ),
    ).to.be.at.most(7);
    for (const { id } of PEOPLE) expect(world.recapsOf(id)).to.have.length(1);
    expect(world.cardsInChannel()).to.have.length(1);
  });
});
