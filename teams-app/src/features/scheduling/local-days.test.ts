import { expect } from 'chai';
import { clockChanges } from './clock-changes.ts';
import {
  daysAfter,
  fromPickerDay,
  fromPickerTime,
  readTime,
  toPickerDay,
  toPickerTime,
  workingDayAfter,
} from './local-days.ts';
import { findTimeZones } from './time-zones.ts';

describe('days and times of a form', () => {
  it('are those of the calendar, whatever the zone of the browser', () => {
    for (const day of ['2026-01-01', '2026-03-29', '2026-10-25', '2028-02-29'])
      expect(fromPickerDay(toPickerDay(day))).to.equal(day);
    for (const time of ['00:00', '02:30', '12:15', '23:59']) expect(fromPickerTime(toPickerTime(time))).to.equal(time);
    expect(daysAfter('2026-12-30', 3)).to.equal('2027-01-02');
  });

  it('begin with the next working day', () => {
    const after = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map(workingDayAfter);
    expect(after).to.deep.equal(['2026-11-19', '2026-11-20', '2026-11-23', '2026-11-23', '2026-11-23']);
  });

  it('are read as people type them', () => {
    expect(['12:15', '12.15', '1215', ' 9 ', '9:30 pm', '12 am', '12pm'].map(readTime)).to.deep.equal([
      '12:15',
      '12:15',
      '12:15',
      '09:00',
      '21:30',
      '00:00',
      '12:00',
    ]);
    expect(['', 'noon', '24:00', '12:60', '13 pm', '0 am'].map(readTime)).to.deep.equal([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the clocks of a place', () => {
  it('change between two classes, and that is told with the later one [SV4]', () => {
    const starts = ['2027-03-18T11:15:00Z', '2027-03-25T11:15:00Z', '2027-04-01T10:15:00Z'].map((at) => new Date(at));
    expect(clockChanges(starts, 'Europe/Berlin')).to.deep.equal([false, false, true]);
    expect(clockChanges(starts, 'Asia/Tokyo')).to.deep.equal([false, false, false]);
    expect(clockChanges([], 'Europe/Berlin')).to.deep.equal([]);
  });
});

describe('time zones', () => {
  const zones = ['Europe/Berlin', 'Europe/London', 'America/New_York', 'America/Argentina/Buenos_Aires', 'UTC'];
  const winter = new Date('2026-12-01T12:00:00Z');
  const found = (typed: string) => findTimeZones(typed, zones, winter).map(({ timeZone }) => timeZone);

  it('are found by city, region and offset', () => {
    expect(found('berl')).to.deep.equal(['Europe/Berlin']);
    expect(found('new york')).to.deep.equal(['America/New_York']);
    expect(found('america')).to.deep.equal(['America/New_York', 'America/Argentina/Buenos_Aires']);
    expect(found('+01:00')).to.deep.equal(['Europe/Berlin']);
    expect(found('atlantis')).to.deep.equal([]);
  });

  it('show the city first that begins like what was typed', () => {
    expect(found('u')[0]).to.equal('UTC');
  });
});
