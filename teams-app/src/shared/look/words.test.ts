import { expect } from 'chai';
import { countZones, mixSpoken } from './class-mix.ts';
import { countdownText, durationSpoken } from './clock-text.ts';
import { tileWords, tintLevel } from './tile-words.ts';
import { firstName } from './first-name.ts';
import { glyphPaths } from './zone-glyph-path.ts';
import { targetSpoken, targetText } from './target-words.ts';
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

describe('words of a target', () => {
  it('name a zone, or the feeling that leads in its place', () => {
    expect(targetText({ targetZone: 4 })).to.equal('Z4 Hard');
    expect(targetSpoken({ targetZone: 4 })).to.equal('target zone 4, Hard');
    expect(targetText({ targetZone: 4, targetEffort: 'hard' })).to.equal('Hard, by feeling');
    expect(targetSpoken({ targetZone: 4, targetEffort: 'hard' })).to.equal('Hard effort');
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

describe('the first name of a person', () => {
  it('is the first of their names, or the only one', () => {
    expect(firstName('Rosa Díaz')).to.equal('Rosa');
    expect(firstName('Cher')).to.equal('Cher');
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

  it('fills a tile from 20 to 95 percent of its height, and not at all without a reading', () => {
    expect(([0, 1, 2, 3, 4, 5] as const).map(tintLevel)).to.deep.equal([20, 35, 50, 65, 80, 95]);
    expect(tintLevel(null)).to.equal(0);
  });
});
