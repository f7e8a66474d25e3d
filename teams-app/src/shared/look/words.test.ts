import { expect } from 'chai';
import { countZones, mixSpoken } from './class-mix.ts';
import { countdownText, durationSpoken } from './clock-text.ts';
import { tileWords, tintLevel } from './tile-words.ts';
import { glyphPaths } from './zone-glyph-path.ts';
import { zoneSpoken, zoneText } from './zone-words.ts';

describe('words of a zone', () => {
  it('never leave a zone to its colour', () => {
    expect(zoneText(4)).to.equal('Z4 Hard');
    expect(zoneText(0)).to.equal('Z0 Rest');
    expect(zoneSpoken(4)).to.equal('zone 4, Hard');
  });

  it('say that someone without a known maximum is here', () => {
    expect(zoneText(null)).to.equal('Here');
  });

  it('state a lost signal and a pause instead of a zone', () => {
    expect(tileWords(4, 'lost')).to.equal('Signal lost');
    expect(tileWords(4, 'paused')).to.equal('Paused');
    expect(tileWords(4, 'dim')).to.equal('zone');
    expect(tileWords(null, 'live')).to.equal('Here');
  });
});

describe('countdownText', () => {
  it('counts a begun second as whole and stops at zero', () => {
    expect(countdownText(41.2)).to.equal('0:42');
    expect(countdownText(90)).to.equal('1:30');
    expect(countdownText(3600)).to.equal('60:00');
    expect(countdownText(-3)).to.equal('0:00');
  });

  it('can be said aloud', () => {
    expect(durationSpoken(42)).to.equal('42 seconds');
    expect(durationSpoken(61)).to.equal('1 minute 1 second');
    expect(durationSpoken(120)).to.equal('2 minutes');
    expect(durationSpoken(0)).to.equal('0 seconds');
  });
});

describe('the class mix', () => {
  it('counts only people with a zone', () => {
    expect(countZones([4, 4, null, 0, 5])).to.deep.equal([1, 0, 0, 0, 2, 1]);
  });

  it('names the zones that somebody is in', () => {
    expect(mixSpoken([1, 0, 0, 0, 2, 1])).to.equal('Class by zone: 1 Rest, 2 Hard, 1 Peak');
    expect(mixSpoken([0, 0, 0, 0, 0, 0])).to.equal('Class by zone: nobody yet');
  });
});

describe('the picture of a zone', () => {
  it('lights as many bars as the zone', () => {
    expect(glyphPaths(4).lit.match(/M/g)).to.have.length(4);
    expect(glyphPaths(4).off.match(/M/g)).to.have.length(1);
    expect(glyphPaths(0).lit).to.equal('');
  });

  it('fills a tile from 35 to 95 percent of its height', () => {
    expect([1, 2, 3, 4, 5].map((zone) => tintLevel(zone as 1))).to.deep.equal([35, 50, 65, 80, 95]);
    expect(tintLevel(0)).to.equal(0);
    expect(tintLevel(null)).to.equal(0);
  });
});
