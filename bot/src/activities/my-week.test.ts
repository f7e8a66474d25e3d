import { expect } from 'chai';
import { startOfWeek } from './my-week.ts';

describe('startOfWeek', () => {
  for (const [now, timeZone, start] of [
    ['2026-11-25T10:20:30.400Z', 'UTC', '2026-11-23T00:00:00.000Z'],
    ['2026-11-23T00:00:00.000Z', 'UTC', '2026-11-23T00:00:00.000Z'],
    ['2026-11-22T23:59:59.999Z', 'UTC', '2026-11-16T00:00:00.000Z'],
    ['2026-11-22T23:30:00.000Z', 'Europe/Berlin', '2026-11-22T23:00:00.000Z'],
    ['2026-11-23T04:30:00.000Z', 'America/New_York', '2026-11-16T05:00:00.000Z'],
  ] as const) {
    it(`is ${start} at ${now} in ${timeZone} [BT5]`, () => {
      expect(startOfWeek(new Date(now), timeZone).toISOString()).to.equal(start);
    });
  }
});
