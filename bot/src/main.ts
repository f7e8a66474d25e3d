import { pino } from 'pino';
import { startBot } from './composition.ts';
import { loadConfig } from './config.ts';

const config = loadConfig(process.env);
const log = pino({
  level: config.logLevel,
  // Neither tokens nor what people write may reach a log, whoever logs a whole request by mistake.
  redact: { paths: ['req.headers', 'req.query', 'body', '*.token', '*.text', '*.bpm'], remove: true },
});
const bot = await startBot(config, log);
log.info({ url: bot.url }, 'bot is up');
process.send?.({ type: 'up', url: bot.url });

/** An orchestrator kills after thirty seconds; what is not done by then is left to whoever takes over. */
const STOP_WITHIN_MS = 25_000;

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => {
      log.error('stopping took too long');
      process.exit(1);
    }, STOP_WITHIN_MS).unref();
    bot.stop().then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, 'stopping failed');
        process.exit(1);
      },
    );
  });
}
