import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const TICKS_PER_SECOND = 100; // USER_HZ, the same on every Linux that Node runs on
const PAGE_BYTES = 4096;

/** Processor time of a process so far, in seconds, user and system. Linux only. */
export function cpuSecondsOf(pid: number): number {
  const { user, system } = statOf(pid);
  return (user + system) / TICKS_PER_SECOND;
}

/** The same of a process and all that it has started itself, running or ended. Linux only. */
export function cpuSecondsOfFamily(pid: number): number {
  const { user, system, endedChildren } = statOf(pid);
  const own = (user + system + endedChildren) / TICKS_PER_SECOND;
  return childrenOf(pid).reduce((sum, child) => sum + (unlessGone(() => cpuSecondsOf(child)) ?? 0), own);
}

/** The processes that a process has started itself and that still run. Linux only. */
export function childrenOf(pid: number): number[] {
  const processes = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return processes.filter((other) => unlessGone(() => statOf(other).parent) === pid);
}

/** Resident memory of a process now, in megabytes. Linux only. */
export function residentMbOf(pid: number): number {
  return (statOf(pid).residentPages * PAGE_BYTES) / 2 ** 20;
}

/** Sockets that a process has open now, those it listens on too. Linux only. */
export function openSocketsOf(pid: number): number {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).filter((name) => linkOf(`${folder}/${name}`)?.startsWith('socket:')).length;
}

/** Fields of /proc/pid/stat; the name of the process, which may hold spaces, ends with a bracket. */
function statOf(pid: number) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const field = (number: number): number => Number(fields[number - 3]); // as proc(5) numbers them
  return {
    parent: field(4),
    user: field(14),
    system: field(15),
    endedChildren: field(16) + field(17),
    residentPages: field(24),
  };
}

function linkOf(path: string): string | null {
  return unlessGone(() => readlinkSync(path));
}

/** What ends between two looks is no fault. */
function unlessGone<Value>(look: () => Value): Value | null {
  try {
    return look();
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && (fault.code === 'ENOENT' || fault.code === 'ESRCH')) return null;
    throw fault;
  }
}
