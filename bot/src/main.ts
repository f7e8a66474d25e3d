import { runProcess } from '@upbeat/api/infrastructure/system/run-process.ts';
import { startBot } from './composition.ts';
import { loadConfig } from './config.ts';

const config = loadConfig(process.env);
await runProcess({ name: 'bot', logLevel: config.logLevel, start: (log) => startBot(config, log) });
