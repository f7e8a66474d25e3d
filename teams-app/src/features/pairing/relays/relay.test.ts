import { expect } from 'chai';
import { talkWith } from './relay.ts';

const config = {
  pulsoid: 'wss://pulsoid.example/api/v1/data/real_time',
  hypeRate: { url: 'wss://hyperate.example/socket/websocket', key: 'app-key' },
};
const pulsoid = () => talkWith({ provider: 'pulsoid', credential: 'my token' }, config);
const hypeRate = () => talkWith({ provider: 'hypeRate', credential: 'AB12' }, config);

describe('A relay', () => {
  it('of Pulsoid takes the token in its address and sends heart rates [PP7]', () => {
    expect(pulsoid()?.url).to.equal('wss://pulsoid.example/api/v1/data/real_time?access_token=my+token');
    expect(pulsoid()?.greeting).to.deep.equal([]);
    expect(pulsoid()?.read({ measured_at: 1_609_459_200_000, data: { heart_rate: 141 } })).to.equal(141);
  });

  it('of HypeRate is joined by device, and kept awake at least every ten seconds [PP7]', () => {
    expect(hypeRate()?.url).to.equal('wss://hyperate.example/socket/websocket?token=app-key');
    expect(hypeRate()?.greeting).to.deep.equal([{ topic: 'hr:AB12', event: 'phx_join', payload: {}, ref: 1 }]);
    expect(hypeRate()?.heartbeat?.everyMs).to.be.at.most(10_000);
    expect(hypeRate()?.read({ topic: 'hr:AB12', event: 'hr_update', payload: { hr: 79 }, ref: null })).to.equal(79);
  });

  it('of HypeRate may know no such device', () => {
    const reply = { topic: 'hr:AB12', event: 'phx_reply', payload: { status: 'error', response: {} }, ref: 1 };
    expect(hypeRate()?.read(reply)).to.equal('refused');
    expect(hypeRate()?.read({ ...reply, payload: { status: 'ok' } })).to.equal(null);
  });

  for (const message of [null, 'text', 7, [], {}, { data: {} }, { data: { heart_rate: 0 } }, { payload: { hr: 79 } }]) {
    it(`says no heart rate with ${JSON.stringify(message)} [PP7]`, () => {
      expect(pulsoid()?.read(message)).to.equal(null);
      expect(hypeRate()?.read(message)).to.equal(null);
    });
  }

  it('is there only where it is set up', () => {
    const none = { pulsoid: null, hypeRate: null };
    expect(talkWith({ provider: 'pulsoid', credential: 'x' }, none)).to.equal(null);
    expect(talkWith({ provider: 'hypeRate', credential: 'x' }, none)).to.equal(null);
  });
});
