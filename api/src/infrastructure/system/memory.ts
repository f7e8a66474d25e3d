import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Memory } from '../../application/world.ts';

type CollectGarbage = (options: { type: 'minor' | 'major'; flavor?: 'last-resort' }) => void;

/**
 * V8 counts what is in its heap. What the network brings lies outside, and 64 MB of it gather before V8 looks; and what
 * starting took, half of the heap, is given back only when there is need. To look in time costs a millisecond or two.
 */
export function systemMemory(): Memory {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as CollectGarbage;
  return {
    giveBack: () => collect({ type: 'major', flavor: 'last-resort' }),
    tidy: () => collect({ type: 'minor' }),
  };
}
