import { expect } from 'chai';
import { isPossibleLength, readLength, steppedLength } from './length-text.ts';

describe('the length of an interval as it is typed', () => {
  it('is read with a colon, with a point, or as whole minutes', () => {
    expect(['1:30', '1.30', ' 2 ', '0:05', '60:00', '1:5'].map(readLength)).to.deep.equal([90, 90, 120, 5, 3600, 65]);
  });

  it('is none when it is something else', () => {
    expect(['', 'soon', '1:60', '1:', ':30', '-1', '100', '1:300'].map(readLength)).to.deep.equal(
      Array.from({ length: 8 }, () => null),
    );
  });

  it('may be five seconds to an hour', () => {
    expect([4, 5, 3600, 3601].map(isPossibleLength)).to.deep.equal([false, true, true, false]);
  });

  it('goes up and down in steps of five seconds, and not beyond its limits', () => {
    expect(steppedLength('1:30', 1)).to.equal('1:35');
    expect(steppedLength('1:32', 1)).to.equal('1:35');
    expect(steppedLength('1:32', -1)).to.equal('1:30');
    expect(steppedLength('0:05', -1)).to.equal('0:05');
    expect(steppedLength('60', 1)).to.equal('60:00');
    expect(steppedLength('soon', 1)).to.equal('soon');
  });
});
