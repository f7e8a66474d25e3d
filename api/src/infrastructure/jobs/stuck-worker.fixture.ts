// A process that takes a job and never gets done with it: to be killed by a test.
import { openJobQueue } from './job-queue.ts';

const queue = await openJobQueue({
  databaseUrl: process.env['DATABASE_URL'] ?? '',
  onFault: (fault) => console.error(fault),
  onFailedTry: (_, fault) => console.error(fault),
});
await queue.work('show-class-card', () => {
  process.send?.('taken');
  return new Promise(() => undefined);
});
