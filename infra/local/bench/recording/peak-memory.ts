import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 100;

/** Watches the greatest resident memory that a process ever had, over all its lives. Linux only. */
export function watchPeak(pid: () => number): { stop(): number } {
  let peakMb = 0;
  const look = (): void => {
    peakMb = Math.max(peakMb, peakMbOf(pid()) ?? 0);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    stop() {
      look();
      clearInterval(timer);
      return peakMb;
    },
  };
}

/** The kernel's own mark, so that nothing between two looks is missed; null for a process that has just ended. */
function peakMbOf(pid: number): number | null {
  try {
    const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kibibytes === undefined ? null : Number(kibibytes) / 1024;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && (fault.code === 'ENOENT' || fault.code === 'ESRCH')) return null;
    throw fault;
  }
}
