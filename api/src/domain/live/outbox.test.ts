import { expect } from 'chai';
import fc from 'fast-check';
import { createOutbox, type Outbox } from './outbox.ts';

const runsOf = (outbox: Outbox): [number, number][] => {
  const runs: [number, number][] = [];
  for (let next = outbox.next(); next; next = outbox.next()) runs.push([next.first, next.values.length]);
  return runs;
};

describe("A sensor's outbox", () => {
  it('sends a second once, and keeps it until it is durable [SD2]', () => {
    const outbox = createOutbox();
    outbox.keep(7, [120]);
    expect(outbox.next()).to.deep.equal({ first: 7, values: [120] });
    expect(outbox.next()).to.equal(null);
    expect(outbox.count()).to.deep.equal({ durable: 0, refused: 0, waiting: 1 });
    outbox.settle([[7, 7]], []);
    expect(outbox.count()).to.deep.equal({ durable: 1, refused: 0, waiting: 0 });
  });

  it('joins seconds in a row into one message, and parts them at a gap', () => {
    const outbox = createOutbox();
    outbox.keep(10, [120, 121]);
    outbox.keep(12, [122]);
    outbox.keep(20, [130]);
    expect(runsOf(outbox)).to.deep.equal([
      [10, 3],
      [20, 1],
    ]);
  });

  it('puts no more than 600 seconds into a message', () => {
    const outbox = createOutbox();
    outbox.keep(0, new Array<number>(1300).fill(120));
    expect(runsOf(outbox)).to.deep.equal([
      [0, 600],
      [600, 600],
      [1200, 100],
    ]);
  });

  it('sends again what was not acknowledged before a break, and nothing else [SD2]', () => {
    const outbox = createOutbox();
    outbox.keep(0, [120, 121, 122, 123]);
    outbox.next();
    outbox.settle([[1, 2]], []);
    outbox.unsend();
    expect(runsOf(outbox)).to.deep.equal([
      [0, 1],
      [3, 1],
    ]);
  });

  it('keeps the first value of a second, also when that is stored already', () => {
    const outbox = createOutbox();
    outbox.keep(5, [120]);
    outbox.keep(5, [99]);
    expect(outbox.next()?.values).to.deep.equal([120]);
    outbox.settle([[5, 5]], []);
    outbox.keep(5, [98]);
    expect(outbox.next()).to.equal(null);
    expect(outbox.count()).to.deep.equal({ durable: 1, refused: 0, waiting: 0 });
  });

  it('drops a second that the api will never take', () => {
    const outbox = createOutbox();
    outbox.keep(0, [120, 300, 121]);
    outbox.next();
    outbox.settle(
      [
        [0, 0],
        [2, 2],
      ],
      [1],
    );
    outbox.unsend();
    expect(outbox.next()).to.equal(null);
    expect(outbox.count()).to.deep.equal({ durable: 2, refused: 1, waiting: 0 });
  });

  it('loses no second and counts none twice, whatever breaks when', () => {
    const events = fc.array(
      fc.oneof(
        fc.constant('keep'),
        fc.constant('send'),
        fc.constant('store'),
        fc.constant('store late'),
        fc.constant('break'),
      ),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(events, (script) => {
        const outbox = createOutbox();
        const stored = new Map<number, number>();
        let line: { first: number; values: readonly unknown[] }[] = [];
        let acknowledgements: [number, number][] = [];
        let second = 0;
        const store = () => {
          for (const { first, values } of line) {
            for (const [offset, value] of values.entries()) stored.set(first + offset, Number(value));
            acknowledgements.push([first, first + values.length - 1]);
          }
          line = [];
        };
        const steps: Record<string, () => void> = {
          keep: () => outbox.keep(second++, [60 + (second % 100)]),
          send: () => {
            const next = outbox.next();
            if (next) line.push(next);
          },
          store: () => {
            store();
            outbox.settle(acknowledgements, []);
            acknowledgements = [];
          },
          'store late': store,
          break: () => {
            line = [];
            acknowledgements = [];
            outbox.unsend();
          },
        };
        for (const step of [...script, 'break']) steps[step]?.();
        for (let next = outbox.next(); next; next = outbox.next()) line.push(next);
        steps['store']?.();
        expect([...stored.entries()].sort(([a], [b]) => a - b)).to.deep.equal(
          Array.from({ length: second }, (_, at) => [at, 60 + ((at + 1) % 100)]),
        );
        expect(outbox.count()).to.deep.equal({ durable: second, refused: 0, waiting: 0 });
      }),
    );
  });
});
