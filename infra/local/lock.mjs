// One process at a time: a lock file that a killed holder cannot leave behind for ever.
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const HEARTBEAT_MS = 1_000;
const SILENT_MS = 15_000; // a holder that is alive touches its lock every second; this also outlives a reused pid

/**
 * Waits for the lock and holds it.
 *
 * @param {string} file
 * @param {() => void} onWait called once, when somebody else holds it
 * @returns {Promise<{ shareWith(pid: number): void, release(): void }>} a lock shared with a child process counts as
 *   held until both are gone, so that nobody starts beside a child that outlives its parent for a moment
 */
export async function holdLock(file, onWait) {
  for (let told = false; !take(file);) {
    if (removeAbandoned(file)) continue;
    if (!told) onWait();
    told = true;
    await wait(200);
  }
  const heartbeat = setInterval(() => touch(file, () => clearInterval(heartbeat)), HEARTBEAT_MS);
  heartbeat.unref();
  return {
    shareWith: (pid) => writeFileSync(file, `${process.pid} ${pid}`),
    release() {
      clearInterval(heartbeat);
      if (holder(file)?.pids[0] === process.pid) rmSync(file);
    },
  };
}

function touch(file, onLost) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    onLost(); // this machine slept, and somebody took the silent lock
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves an abandoned lock aside. Two who do so at once may catch a fresh lock, so what was caught is looked at. */
function removeAbandoned(file) {
  const seen = holder(file);
  if (seen === null) return true;
  if (!isAbandoned(seen)) return false;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    const caught = holder(aside);
    if (caught !== null && !isAbandoned(caught)) linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
  rmSync(aside, { force: true });
  return true;
}

function holder(file) {
  try {
    const pids = readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number);
    return { pids, silentMs: Date.now() - statSync(file).mtimeMs };
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function isAbandoned({ pids, silentMs }) {
  if (silentMs > SILENT_MS) return true;
  return pids.length > 0 && !pids.some(isAlive); // no pid: made this instant, not yet written
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH'; // EPERM: alive, another user's
  }
}
