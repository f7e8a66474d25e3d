import { startApi } from './composition.ts';
import { loadConfig } from './config.ts';
import { runProcess } from './infrastructure/system/run-process.ts';

const config = loadConfig(process.env);
await runProcess({ name: 'api', logLevel: config.logLevel, start: (log) => startApi(config, log) });
