import { loadWorkerConfig } from './config.ts';
import { runProcess } from './infrastructure/system/run-process.ts';
import { startWorker } from './worker-composition.ts';

const config = loadWorkerConfig(process.env);
await runProcess({ name: 'worker', logLevel: config.logLevel, start: (log) => startWorker(config, log) });
