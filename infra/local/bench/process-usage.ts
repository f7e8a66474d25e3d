import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100; // USER_HZ, the same on every Linux that Node runs on
const PAGE_BYTES = 4096;

/** Processor time of a process so far, in seconds, user and system. Linux only. */
export function cpuSecondsOf(pid: number): number {
  const [user, system] = fieldsOf(pid, 13, 14);
  return (user + system) / TICKS_PER_SECOND;
}

/** Resident memory of a process now, in megabytes. Linux only. */
export function residentMbOf(pid: number): number {
  const [pages] = fieldsOf(pid, 23, 23);
  return (pages * PAGE_BYTES) / 2 ** 20;
}

/** Fields of /proc/pid/stat, counted from 0; the name of the process, which may hold spaces, ends with a bracket. */
function fieldsOf(pid: number, one: number, other: number): [number, number] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = ['', '', ...stat.slice(stat.lastIndexOf(')') + 2).split(' ')];
  return [Number(fields[one]), Number(fields[other])];
}
