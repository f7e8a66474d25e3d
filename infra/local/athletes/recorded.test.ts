import { expect } from 'chai';
import { playRecording, sessionSecondOf } from './recorded.ts';

const series = Uint8Array.from({ length: 50 }, (_, second) => 100 + second);

/** A link whose clock the test turns. */
function linkAt(start: number | null) {
  let second = start;
  const sent: [number, number[]][] = [];
  return {
    sent,
    link: {
      second: () => second,
      send: (first: number, values: readonly number[]) => void sent.push([first, [...values]]),
    },
    goTo: (next: number) => void (second = next),
  };
}

describe('A recorded workout, played into a class', () => {
  it('gives each session second the next second of the recording', () => {
    const { link, sent, goTo } = linkAt(12.4);
    const person = playRecording(link, { series });
    person.turn();
    goTo(13.5);
    person.turn();
    expect(sent).to.deep.equal([
      [12, [100]],
      [13, [101]],
    ]);
    expect(person.placement()).to.deep.equal({ offset: 0, firstSecond: 12, seconds: 50 });
  });

  it('waits for the class to begin', () => {
    const { link, sent, goTo } = linkAt(null);
    const person = playRecording(link, { series });
    person.turn();
    expect(person.placement()).to.equal(null);
    goTo(0.2);
    person.turn();
    expect(sent).to.deep.equal([[0, [100]]]);
  });

  it('leaves no second out when a turn comes late, and repeats none when one comes early', () => {
    const { link, sent, goTo } = linkAt(0);
    const person = playRecording(link, { series });
    for (const second of [0, 0.9, 1, 4.2, 4.9, 5]) {
      goTo(second);
      person.turn();
    }
    expect(sent).to.deep.equal([
      [0, [100]],
      [1, [101]],
      [2, [102, 103, 104]],
      [5, [105]],
    ]);
  });

  it('runs ahead of the clock when it is played faster, from the second at which it began', () => {
    const { link, sent, goTo } = linkAt(200);
    const person = playRecording(link, { series, speed: 20 });
    for (const second of [200, 201, 202, 203]) {
      goTo(second);
      person.turn();
    }
    expect(sent.map(([first, values]) => [first, values.length])).to.deep.equal([
      [200, 1],
      [201, 20],
      [221, 20],
      [241, 9],
    ]);
    expect(sent.flatMap(([, values]) => values)).to.deep.equal([...series]);
    expect(person.isOver()).to.equal(true);
  });

  it('can begin later in the recording, and says where each second went', () => {
    const { link, sent } = linkAt(7.9);
    const person = playRecording(link, { series, offset: 30 });
    person.turn();
    expect(sent).to.deep.equal([[7, [130]]]);
    const placement = person.placement();
    expect(placement).to.deep.equal({ offset: 30, firstSecond: 7, seconds: 20 });
    if (placement === null) return;
    expect([29, 30, 49, 50].map((second) => sessionSecondOf(placement, second))).to.deep.equal([null, 7, 26, null]);
  });

  it('is not played twice', () => {
    const { link, sent, goTo } = linkAt(0);
    const person = playRecording(link, { series, speed: 1000 });
    for (const second of [0, 1, 2, 3]) {
      goTo(second);
      person.turn();
    }
    expect(sent.flatMap(([, values]) => values)).to.have.length(50);
  });

  it('refuses an offset beyond its end', () => {
    expect(() => playRecording(linkAt(0).link, { series, offset: 50 })).to.throw(RangeError, /0 to 49/);
  });
});
