import { createHash, randomBytes, randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import type { Clock, Digest, NewId, NewSecret, Random } from '../../application/world.ts';

const RANDOM_RANGE = 2 ** 47;
const SECRET_BYTES = 32;

export const systemClock: Clock = () => new Date();
export const systemRandom: Random = () => randomInt(RANDOM_RANGE) / RANDOM_RANGE;
export const systemNewId: NewId = () => v7();
export const systemNewSecret: NewSecret = () => randomBytes(SECRET_BYTES).toString('base64url');
export const systemDigest: Digest = (text) => createHash('sha256').update(text).digest('hex');
