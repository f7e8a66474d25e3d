import { expect } from 'chai';
import { encodeOnce } from './outgoing.ts';
import { createUnacknowledgedQueue } from './reliable.ts';

const text = (data: string, ttlSeconds = 0) =>
  encodeOnce({ from: 'server', group: null, fromUserId: null, dataType: 'text', data: Buffer.from(data), ttlSeconds });

describe('what a reliable client has not acknowledged', () => {
  it('is numbered from 1 and sent again, oldest first', () => {
    const queue = createUnacknowledgedQueue();
    queue.keep(text('a'), 0);
    queue.keep(text('b'), 0);
    queue.keep(text('c'), 0);
    queue.acknowledge(1);

    const again = queue.outstanding(0).map(({ bytes }) => JSON.parse(bytes.toString()) as object);
    expect(again).to.deep.equal([
      { sequenceId: 2, type: 'message', from: 'server', dataType: 'text', data: 'b' },
      { sequenceId: 3, type: 'message', from: 'server', dataType: 'text', data: 'c' },
    ]);
  });

  it('is not sent again once its time to live is over', () => {
    const queue = createUnacknowledgedQueue();
    queue.keep(text('brief', 1), 0);
    queue.keep(text('lasting'), 0);

    expect(queue.outstanding(999)).to.have.length(2);
    expect(queue.outstanding(1000)).to.have.length(1);
  });

  it('may be 1,000 messages and no more', () => {
    const queue = createUnacknowledgedQueue();
    for (let count = 1; count <= 1000; count++) expect(queue.keep(text('x'), 0)).not.to.equal(null);

    expect(queue.keep(text('x'), 0)).to.equal(null);
  });

  it('may be 16 MB and no more, and acknowledging makes room', () => {
    const queue = createUnacknowledgedQueue();
    const megabyte = text('x'.repeat(1024 * 1024));
    for (let count = 1; count <= 15; count++) expect(queue.keep(megabyte, 0)).not.to.equal(null);
    expect(queue.keep(megabyte, 0)).to.equal(null);

    queue.acknowledge(5);
    expect(queue.keep(megabyte, 0)).not.to.equal(null);
  });
});
