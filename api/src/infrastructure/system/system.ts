import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { Clock, Digest, NewHash, NewId, NewSecret, Pause, Random, SameText } from '../../application/world.ts';

const RANDOM_RANGE = 2 ** 47;
const SECRET_BYTES = 32;

export const systemClock: Clock = () => new Date();
export const systemRandom: Random = () => randomInt(RANDOM_RANGE) / RANDOM_RANGE;
export const systemNewId: NewId = () => v7();
export const systemNewSecret: NewSecret = () => randomBytes(SECRET_BYTES).toString('base64url');
export const systemSameText: SameText = (one, other) => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
};
export const systemDigest: Digest = (text) => createHash('sha256').update(text).digest('hex');

export const systemNewHash: NewHash = () => {
  const hash = createHash('sha256');
  return { add: (bytes) => void hash.update(bytes), end: () => hash.digest('hex') };
};

export const systemPause: Pause = async (ms, signal) => {
  await wait(ms, undefined, { signal });
};
