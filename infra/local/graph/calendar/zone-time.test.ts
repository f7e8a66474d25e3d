import { expect } from 'chai';
import { GraphError } from '../graph-error.ts';
import { toInstant, toZoned } from './zone-time.ts';

const instantOf = (dateTime: string, timeZone: string): string => toInstant({ dateTime, timeZone }).toISOString();

describe('wall clocks in the local Graph', () => {
  it('show a moment by the zone they hang in, summer and winter', () => {
    expect(instantOf('2026-07-01T12:15:00', 'Europe/Berlin')).to.equal('2026-07-01T10:15:00.000Z');
    expect(instantOf('2026-12-01T12:15:00.0000000', 'Europe/Berlin')).to.equal('2026-12-01T11:15:00.000Z');
    expect(instantOf('2026-12-01T12:15:00', 'Asia/Kathmandu')).to.equal('2026-12-01T06:30:00.000Z');
    expect(instantOf('2026-12-01T12:15', 'UTC')).to.equal('2026-12-01T12:15:00.000Z');
  });

  it('go on by as much where they skip an hour, and mean the first of two', () => {
    expect(instantOf('2026-03-29T02:30:00', 'Europe/Berlin')).to.equal('2026-03-29T01:30:00.000Z');
    expect(instantOf('2026-10-25T02:30:00', 'Europe/Berlin')).to.equal('2026-10-25T00:30:00.000Z');
    expect(instantOf('2026-04-05T01:45:00', 'Australia/Lord_Howe')).to.equal('2026-04-04T14:45:00.000Z');
  });

  it('are read back as they were set', () => {
    for (const timeZone of ['America/St_Johns', 'Pacific/Auckland', 'Africa/Casablanca', 'America/Sao_Paulo']) {
      const set = { dateTime: '2026-11-24T12:15:00.0000000', timeZone };
      expect(toZoned(toInstant(set), timeZone)).to.eql(set);
    }
  });

  it('are refused in no zone, and at no time', () => {
    expect(() => instantOf('2026-11-24T12:15:00', 'Mars/Base')).to.throw(GraphError, /TimeZone/);
    for (const wrong of ['2026-11-24', '2026-02-30T25:00:00', 'soon', '2026-11-24T12:15:00Z']) {
      expect(() => instantOf(wrong, 'UTC')).to.throw(GraphError);
    }
  });
});
