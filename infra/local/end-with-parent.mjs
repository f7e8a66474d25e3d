// Preloaded with `node --import`: ends this process when the one that started it is gone. A parent that is killed
// outright (SIGKILL, a closed terminal, npm that ends only its shell) tells its children nothing, and a server or an
// installation that nobody waits for would go on for ever. Dependency-free and plain enough for Node 20.
import { isMainThread } from 'node:worker_threads';

const parent = process.ppid;

if (isMainThread) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM'); // as from outside, so that the usual handlers close what is open
  }, 500);
  watch.unref();
}
