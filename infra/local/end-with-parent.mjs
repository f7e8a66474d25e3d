// Preloaded with `node --import`: ends this process when the one that started it is gone. A parent that is killed
// outright (SIGKILL, a closed terminal) tells its children nothing, and a server or an installation that nobody waits
// for would go on for ever. Dependency-free and plain enough for Node 20.
import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Who started us; also who started npm's shell, which outlives npm. Elsewhere than on Linux it is not asked. */
function ancestors() {
  const parent = process.ppid;
  if (process.platform !== 'linux' || !process.env.npm_lifecycle_event) return [parent];
  try {
    const [, name, grandparent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? [];
    return /^(sh|dash|bash)$/.test(name) ? [parent, Number(grandparent)] : [parent];
  } catch {
    return [parent]; // it ended this moment, which the next look shows
  }
}

const [parent, grandparent] = ancestors();

if (isMainThread) {
  const watch = setInterval(() => {
    const [parentNow, grandparentNow] = ancestors();
    if (parentNow === parent && grandparentNow === grandparent) return;
    clearInterval(watch);
    process.kill(process.pid, process.env.UPBEAT_END_BY ?? 'SIGTERM'); // from outside: the usual handlers close what is open
  }, 500);
  watch.unref();
}
