import { expect } from 'chai';
import { createRecentSeconds } from './recent-seconds.ts';

describe('the last seconds of everybody', () => {
  const bytesOf = (recent: ReturnType<typeof createRecentSeconds>, seconds?: number) =>
    recent
      .segments(seconds)
      .map(({ participationId, firstSecond, bytes }) => [participationId, firstSecond, [...bytes]]);

  it('are none of those who sent none [LV8]', () => {
    const recent = createRecentSeconds();
    expect(recent.segments()).to.deep.equal([]);
    expect(recent.of('amira')).to.deep.equal([]);
  });

  it('are kept in their places, whatever order they came in [LV8]', () => {
    const recent = createRecentSeconds();
    recent.note('amira', 4, 104);
    recent.note('amira', 1, 101);
    recent.note('amira', 2, 102);
    recent.note('leo', 0, 90);
    expect(bytesOf(recent)).to.deep.equal([
      ['amira', 0, [0, 101, 102, 0, 104]],
      ['leo', 0, [90]],
    ]);
    expect(bytesOf(recent, 2)).to.deep.equal([
      ['amira', 3, [0, 104]],
      ['leo', 0, [90]],
    ]);
  });

  it('are the last twenty minutes and no more [LV8]', () => {
    const recent = createRecentSeconds();
    recent.note('amira', 0, 60);
    recent.note('amira', 1200, 61); // takes the place of second 0
    recent.note('amira', 0, 62); // too late
    const [segment] = recent.of('amira');
    expect(segment?.firstSecond).to.equal(1);
    expect([...(segment?.bytes ?? [])].filter((byte) => byte !== 0)).to.deep.equal([61]);
  });

  it('are forgotten person by person [BO6]', () => {
    const recent = createRecentSeconds();
    recent.note('amira', 0, 60);
    recent.note('leo', 0, 90);
    recent.forget('amira');
    expect(bytesOf(recent)).to.deep.equal([['leo', 0, [90]]]);
  });
});
