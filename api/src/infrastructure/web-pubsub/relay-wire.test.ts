import { expect } from 'chai';
import type { RelayNote } from '../../application/live/relay-channel.ts';
import { fromRelayWire, toRelayWire } from './relay-wire.ts';

const NOTE: RelayNote = {
  from: 'one',
  greeting: 'here',
  samples: [{ participationId: 'amira', first: 12, values: [157, 158] }],
  ratings: [{ participationId: 'leo', interval: 1, rating: 'hard', at: new Date('2026-11-23T12:05:00Z') }],
  sensors: [],
  roster: null,
  wantsKeyframe: true,
};

describe('a note between processes', () => {
  it('arrives as it was sent, and one of another version is passed over [LV8]', () => {
    expect(fromRelayWire(toRelayWire(NOTE))).to.deep.equal(NOTE);
    expect(fromRelayWire(toRelayWire(NOTE).replace('"version":1', '"version":2'))).to.equal(null);
  });

  it('is not quoted in the words for one that cannot be read [LV8]', () => {
    const torn = `${toRelayWire(NOTE).slice(0, 90)}[157`;
    expect(() => fromRelayWire(torn))
      .to.throw(Error, 'is no JSON')
      .and.not.match(/157|samples/);
    expect(() => fromRelayWire('157,')).to.throw(Error, 'A note of 4 characters is no JSON');
  });
});
