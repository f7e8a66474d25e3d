import { expect } from 'chai';
import { disown, offer, pair, tokenExpiryOf, unpair } from './pairing.ts';
import { pairingOf, writerOf } from './writer.ts';

const NOON = new Date('2026-11-23T12:00:00Z');
const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000);
const bound = { id: 'one', sessionId: 'lunch', personId: 'amira', participationId: 'seat' };
const offered = offer(bound, 'digest of the code', NOON);
const paired = pair(offered, 'digest of the secret', NOON);

describe('a pairing', () => {
  it('begins with a code that is good for less than five minutes [PI2]', () => {
    expect(pair(offered, 'secret', new Date(minutes(5).getTime() - 1)).state).to.equal('paired');
    expect(() => pair(offered, 'secret', minutes(5))).to.throw('This code does not work');
  });

  it('takes its code once, and not after it was replaced [PI2]', () => {
    expect(() => pair(paired, 'secret', NOON)).to.throw('This code does not work');
    expect(() => pair(unpair(offered), 'secret', NOON)).to.throw('This code does not work');
  });

  it('has a token for a day, and for an hour after the end of the class [PI5]', () => {
    expect(tokenExpiryOf(paired, null)).to.deep.equal(minutes(24 * 60));
    expect(tokenExpiryOf(paired, minutes(45))).to.deep.equal(minutes(105));
    expect(tokenExpiryOf(paired, minutes(23.5 * 60))).to.deep.equal(minutes(24 * 60));
  });

  it('keeps neither digest once it is over [PI7]', () => {
    expect(unpair(paired)).to.deep.equal({ ...bound, state: 'over', pairedAt: NOON });
  });

  it('can be disowned while it sends and afterwards, and not before it ever did [PI6]', () => {
    expect(disown(paired)).to.include({ state: 'not-mine' });
    expect(disown(unpair(paired))).to.include({ state: 'not-mine' });
    expect(disown(offered)).to.equal(null);
    expect(disown(unpair(offered))).to.equal(null);
  });

  it('is named by what it writes [PI6]', () => {
    expect(pairingOf(writerOf('link', 'one'))).to.equal('one');
    expect(pairingOf(writerOf('link', null))).to.equal(null);
  });
});
