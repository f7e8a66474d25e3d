import { setTimeout as wait } from 'node:timers/promises';
import { between } from '../../athletes/random.ts';
import { openClass, setUpOrganisations } from '../../box/seed.ts';
import { amira, employees } from '../../directory/directory.ts';
import { startStack, type Stack } from '../../stack/stack.ts';
import type { BenchRun } from '../bench-options.ts';
import { joinChaos, MOST_PEOPLE, together, type ChaosPerson } from './chaos-person.ts';
import { watchStage } from './stage-watch.ts';

const TICK_MS = 1000;
/** A line is cut for this long, in seconds: from a lift to a tunnel. */
const CUT_SECONDS = [1, 10] as const;
/** Each person's line is cut about this often, in seconds. */
const CUT_EVERY_SECONDS = 15;
const DRAINED_WITHIN_MS = 120_000;

/**
 * A class in which everything that can break does: lines are cut for random times, one of two api processes is killed
 * twice, the database is restarted, Web PubSub drops every connection. Afterwards what is stored is what was sent, or
 * the process ends with 1.
 */
export async function benchChaos({ folder, signal, participants, seconds }: BenchRun) {
  const stack = await startStack({ folder, pages: false, ports: 'any', signal, log: () => undefined });
  try {
    await setUpOrganisations(stack);
    const { session } = await openClass(stack, new Date());
    const other = await stack.anotherApi();
    const addresses = [stack, { ...stack, apiOrigin: other.origin }];
    const people = await Promise.all(
      employees.slice(0, Math.min(participants, MOST_PEOPLE)).map((person, index) => {
        const address = addresses[index % addresses.length] ?? stack;
        return joinChaos(person, { address, sessionId: session.id, index });
      }),
    );
    const stage = await watchStage(amira, { address: { ...stack, apiOrigin: other.origin }, sessionId: session.id });
    const faults = await makeTrouble({ stack, people, seconds, signal });
    const longestGapMs = Math.round(stage.longestGapMs());
    await stage.close();
    const late = AbortSignal.any([signal, AbortSignal.timeout(DRAINED_WITHIN_MS)]);
    await Promise.race([Promise.all(people.map(({ link }) => link.drained())), aborted(late)]);

    const { sent, stored, ...wrong } = together(await Promise.all(people.map((person) => person.outcome())));
    for (const { link } of people) link.close();
    if (stored !== sent || Object.values(wrong).some((count) => count > 0)) process.exitCode = 1;
    return { seconds, faults, samplesSent: sent, samplesStored: stored, ...wrong, longestGapMs };
  } finally {
    await stack.stop();
  }
}

/** Sends for that many seconds while things break. @returns how many did */
async function makeTrouble({
  stack,
  people,
  seconds,
  signal,
}: Pick<BenchRun, 'seconds' | 'signal'> & { stack: Stack; people: readonly ChaosPerson[] }): Promise<number> {
  const acts: readonly (readonly [share: number, act: () => Promise<unknown>])[] = [
    [0.15, async () => stack.webPubSub.dropConnections()],
    [0.25, () => stack.restartApi('SIGKILL')],
    [0.45, () => stack.restartDatabase()],
    [0.65, () => stack.restartApi('SIGKILL')],
    [0.85, async () => stack.webPubSub.dropConnections()],
  ];
  const began = performance.now();
  const mendAt = new Map<ChaosPerson, number>();
  const underWay: Promise<unknown>[] = [];
  let faults = 0;
  let acted = 0;

  for (let second = 0; second < seconds; second++) {
    for (const [share, act] of acts.slice(acted)) {
      if (second < share * seconds) break;
      underWay.push(act());
      acted += 1;
      faults += 1;
    }
    for (const person of people) {
      person.sendUntil(second + 1);
      if (second >= (mendAt.get(person) ?? Infinity)) {
        person.line.mend();
        mendAt.delete(person);
      } else if (!mendAt.has(person) && Math.random() < 1 / CUT_EVERY_SECONDS) {
        person.line.cut();
        mendAt.set(person, second + between(...CUT_SECONDS, Math.random()));
        faults += 1;
      }
    }
    await wait(Math.max(0, began + (second + 1) * TICK_MS - performance.now()), undefined, { signal });
  }
  for (const { line } of people) line.mend();
  await Promise.all(underWay);
  return faults;
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = (): void => reject(signal.reason as Error);
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}
