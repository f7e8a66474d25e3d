import type { FastifyBaseLogger } from 'fastify';

/** Work that comes round: never twice at once, never stopped by a fault. */
export interface Round {
  readonly name: string;
  readonly everyMs: number;
  readonly work: () => Promise<void> | void;
}

/** Starts rounds; the returned function stops them and waits for those at work. */
export function startRounds(rounds: readonly Round[], log: FastifyBaseLogger): () => Promise<void> {
  const stops = rounds.map(({ name, everyMs, work }) => {
    let atWork: Promise<void> | null = null;
    const timer = setInterval(() => {
      atWork ??= run(name, work, log).finally(() => (atWork = null));
    }, everyMs);
    return async () => {
      clearInterval(timer);
      await atWork;
    };
  });
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

async function run(name: string, work: Round['work'], log: FastifyBaseLogger): Promise<void> {
  try {
    await work();
  } catch (fault) {
    log.error({ err: fault, round: name }, 'a round failed and will come again');
  }
}
