import { expect } from 'chai';
import { InvalidClientMessage, readClientMessage } from './frames-json.ts';
import { encodeOnce } from './outgoing.ts';
import type { Message } from './message.ts';

const message: Message = {
  from: 'group',
  group: 'stage',
  fromUserId: null,
  dataType: 'binary',
  data: Buffer.from([1, 2, 255]),
  ttlSeconds: 0,
};

describe('a message to a client', () => {
  it('is base64 in JSON when it is binary', () => {
    const { bytes, binary } = encodeOnce(message).json();

    expect(binary).to.equal(false);
    expect(bytes.toString()).to.equal(
      '{"type":"message","from":"group","group":"stage","dataType":"binary","data":"AQL/"}',
    );
  });

  it('names the sender and carries JSON as it came', () => {
    const { bytes } = encodeOnce({
      ...message,
      fromUserId: 'ana',
      dataType: 'json',
      data: Buffer.from('{"a": 1}'),
    }).reliableJson(7);

    expect(bytes.toString()).to.equal(
      '{"sequenceId":7,"type":"message","from":"group","fromUserId":"ana","group":"stage","dataType":"json","data":{"a": 1}}',
    );
  });

  it('is the bare payload for a simple client', () => {
    expect(encodeOnce(message).raw()).to.deep.equal({ bytes: Buffer.from([1, 2, 255]), binary: true });
    expect(encodeOnce({ ...message, dataType: 'text' }).raw().binary).to.equal(false);
  });

  it('is encoded once for all clients of a dialect', () => {
    const outgoing = encodeOnce(message);

    expect(outgoing.json()).to.equal(outgoing.json());
    expect(outgoing.raw()).to.equal(outgoing.raw());
  });
});

describe('a message from a client', () => {
  it('may send text, JSON and base64 to a group', () => {
    const send = { type: 'sendToGroup', group: 'stage', ackId: 1 };
    const read = (fields: object) => readClientMessage(JSON.stringify({ ...send, ...fields }));

    expect(read({ dataType: 'text', data: 'hello' })).to.include({ dataType: 'text', noEcho: false });
    expect(read({ dataType: 'json', data: { a: 1 } })).to.deep.include({ data: Buffer.from('{"a":1}') });
    expect(read({ dataType: 'binary', data: 'AQL/', noEcho: true })).to.deep.include({
      data: Buffer.from([1, 2, 255]),
      noEcho: true,
    });
  });

  it('needs no acknowledgement id', () => {
    expect(readClientMessage('{"type":"joinGroup","group":"g"}')).to.deep.equal({
      type: 'joinGroup',
      group: 'g',
      ackId: null,
    });
  });

  for (const text of [
    'hello',
    'null',
    '{}',
    '{"type":"joinGroup"}',
    '{"type":"joinGroup","group":""}',
    '{"type":"joinGroup","group":"g","ackId":-1}',
    '{"type":"sendToGroup","group":"g","dataType":"text","data":1}',
    '{"type":"sendToGroup","group":"g","dataType":"json"}',
    '{"type":"sendToGroup","group":"g","dataType":"xml","data":""}',
    '{"type":"sequenceAck","sequenceId":1.5}',
  ]) {
    it(`is refused when it is ${text}`, () => {
      expect(() => readClientMessage(text)).to.throw(InvalidClientMessage);
    });
  }
});
