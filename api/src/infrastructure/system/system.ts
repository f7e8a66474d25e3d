import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import type { Clock, NewId, Random } from '../../application/world.ts';

const RANDOM_RANGE = 2 ** 47;

export const systemClock: Clock = () => new Date();
export const systemRandom: Random = () => randomInt(RANDOM_RANGE) / RANDOM_RANGE;
export const systemNewId: NewId = () => v7();
