import { expect } from 'chai';
import fc from 'fast-check';
import { isBpm, isByteOfSecond, judgeSample, NO_JUDGEMENT, type Contact, type Verdict } from './sample.ts';

type Said = [second: number, value: unknown, contact?: Contact];

function judgeAll(stream: readonly Said[]): Verdict[] {
  let judgement = NO_JUDGEMENT;
  return stream.map(([second, value, contact]) => {
    const judged = judgeSample(judgement, second, value, contact);
    judgement = judged.judgement;
    return judged.verdict;
  });
}

/** What became of each sample, in one word. */
function words(stream: readonly Said[]): string[] {
  return judgeAll(stream).map((verdict) => {
    if (verdict.type === 'accepted') return verdict.isRelock ? 'relock' : 'accepted';
    return verdict.type === 'rejected' ? verdict.reason : 'missing';
  });
}

describe('judgeSample', () => {
  it('accepts 30 to 240 bpm and nothing beyond [HR8]', () => {
    expect(judgeAll([[0, 30]])).to.deep.equal([{ type: 'accepted', bpm: 30, isRelock: false }]);
    expect(words([[0, 240]])).to.deep.equal(['accepted']);
    expect(words([[0, 29]])).to.deep.equal(['out-of-bounds']);
    expect(words([[0, 241]])).to.deep.equal(['out-of-bounds']);
  });

  it('takes the 0 that some sensors send for no reading, not for a heart rate [HR8]', () => {
    expect(
      words([
        [0, 120],
        [1, 0],
        [2, 121],
      ]),
    ).to.deep.equal(['accepted', 'out-of-bounds', 'accepted']);
  });

  const junk: [unknown, string][] = [
    [72.5, '72.5'],
    [Number.NaN, 'NaN'],
    ['72', 'the text "72"'],
    [undefined, 'nothing at all'],
    [{}, 'an object'],
    [[72], 'a list'],
    [72n, 'a big integer'],
    [true, 'true'],
  ];
  for (const [value, called] of junk) {
    it(`refuses ${called}, which is no whole number [HR8]`, () => {
      expect(words([[0, value]])).to.deep.equal(['not-an-integer']);
    });
  }

  for (const second of [-1, 0.5, Number.NaN]) {
    it(`refuses a sample for second ${second} [HR8]`, () => {
      expect(words([[second, 120]])).to.deep.equal(['not-a-second']);
    });
  }

  it('survives whatever a sensor may send, and accepts only what a byte can keep [HR8]', () => {
    const said = fc.tuple(
      fc.oneof(fc.nat(60), fc.double()),
      fc.oneof(fc.integer({ min: -5, max: 260 }), fc.anything()),
    );
    fc.assert(
      fc.property(fc.array(said), (stream) =>
        judgeAll(stream).every((verdict) => verdict.type !== 'accepted' || isBpm(verdict.bpm)),
      ),
    );
  });

  it('accepts a change of 20 bpm a second, and no faster one [HR9]', () => {
    expect(
      words([
        [0, 100],
        [1, 120],
        [2, 141],
      ]),
    ).to.deep.equal(['accepted', 'accepted', 'too-fast']);
    expect(
      words([
        [0, 140],
        [1, 119],
      ]),
    ).to.deep.equal(['accepted', 'too-fast']);
  });

  it('gives a gap its time: 40 bpm in two seconds are possible [HR9]', () => {
    expect(
      words([
        [0, 100],
        [2, 140],
        [3, 161],
      ]),
    ).to.deep.equal(['accepted', 'accepted', 'too-fast']);
  });

  it('goes on from before an outlier [HR9]', () => {
    expect(
      words([
        [0, 120],
        [1, 122],
        [2, 60],
        [3, 124],
      ]),
    ).to.deep.equal(['accepted', 'accepted', 'too-fast', 'accepted']);
  });

  it('knows nothing any more after 10 seconds without an accepted sample [HR9]', () => {
    expect(
      words([
        [0, 30],
        [10, 231],
      ]),
    ).to.deep.equal(['accepted', 'too-fast']);
    expect(
      words([
        [0, 30],
        [11, 240],
      ]),
    ).to.deep.equal(['accepted', 'accepted']);
  });

  it('believes the third of three samples in a row that agree with one another [HR10]', () => {
    expect(
      words([
        [0, 180],
        [1, 60],
        [2, 61],
        [3, 62],
        [4, 63],
      ]),
    ).to.deep.equal(['accepted', 'too-fast', 'too-fast', 'relock', 'accepted']);
  });

  it('does not believe three samples that disagree [HR10]', () => {
    expect(
      words([
        [0, 200],
        [1, 60],
        [2, 110],
        [3, 60],
      ]),
    ).to.deep.equal(['accepted', 'too-fast', 'too-fast', 'too-fast']);
  });

  it('does not count one second, a lost contact or junk as a further witness [HR10]', () => {
    expect(
      words([
        [0, 200],
        [1, 60],
        [1, 60],
        [1, 60],
      ]).at(-1),
    ).to.equal('too-fast');
    expect(
      words([
        [0, 200],
        [1, 60],
        [2, 60],
        [3, 60, 'none'],
        [4, 60],
      ]).at(-1),
    ).to.equal('too-fast');
    expect(
      words([
        [0, 200],
        [1, 60],
        [2, 60],
        [3, 'junk'],
        [4, 60],
      ]).at(-1),
    ).to.equal('too-fast');
  });

  it('takes a value without skin contact for missing, however likely it looks [HR11]', () => {
    expect(
      words([
        [0, 72, 'none'],
        [1, 72, 'ok'],
        [2, 72, 'unsupported'],
      ]),
    ).to.deep.equal(['missing', 'accepted', 'accepted']);
  });

  it('takes null for missing [HR11]', () => {
    expect(words([[0, null]])).to.deep.equal(['missing']);
  });

  it('takes one sample a second: a resent one changes nothing [HR12]', () => {
    expect(
      words([
        [5, 120],
        [5, 121],
        [6, 122],
      ]),
    ).to.deep.equal(['accepted', 'same-second', 'accepted']);
  });

  it('still accepts what arrives late, unless it does not fit [HR12]', () => {
    expect(
      words([
        [9, 120],
        [7, 118],
        [8, 60],
        [10, 121],
      ]),
    ).to.deep.equal(['accepted', 'accepted', 'too-fast', 'accepted']);
  });
});

describe('isByteOfSecond', () => {
  it('knows the bytes that a series may hold: 0, 1 and 30 to 240 [HR7]', () => {
    expect([0, 1, 30, 240].every(isByteOfSecond)).to.equal(true);
    expect([2, 29, 241, 255, -1, 72.5, Number.NaN, '72', null, undefined].some(isByteOfSecond)).to.equal(false);
  });
});
