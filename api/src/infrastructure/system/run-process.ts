import { pino, type Logger } from 'pino';

/** A process of the product at work. */
export interface RunningProcess {
  /** Where it answers, if only for its health. */
  readonly url: string;
  /** Takes nothing new and ends what it is at. */
  readonly stop: () => Promise<void>;
}

/** An orchestrator kills after thirty seconds; what is not done by then is left to whoever takes over. */
const STOP_WITHIN_MS = 25_000;

/** Starts a process of the product, says when it is up, and stops it politely when it is told to end. */
export async function runProcess({
  name,
  logLevel,
  start,
}: {
  name: string;
  logLevel: string;
  start: (log: Logger) => Promise<RunningProcess>;
}): Promise<void> {
  const log = pino({
    level: logLevel,
    // Neither tokens nor what people write or a class reads may reach a log, whoever logs a whole request by mistake.
    redact: { paths: ['req.headers', 'req.query', 'body', '*.token', '*.text', '*.bpm', '*.values'], remove: true },
  });
  const { url, stop } = await start(log);
  log.info({ url }, `${name} is up`);
  process.send?.({ type: 'up', url });

  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      setTimeout(() => {
        log.error('stopping took too long');
        process.exit(1);
      }, STOP_WITHIN_MS).unref();
      stop().then(
        () => process.exit(0),
        (err: unknown) => {
          log.error({ err }, 'stopping failed');
          process.exit(1);
        },
      );
    });
  }
}
