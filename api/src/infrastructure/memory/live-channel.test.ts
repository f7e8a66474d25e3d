import { type ChannelUnderTest, itIsALiveChannel } from '../../application/live/live-channel.contract.ts';
import { toWire } from '../web-pubsub/to-wire.ts';
import { memoryLiveChannel } from './live-channel.ts';

describe('the live channel in memory', () => {
  itIsALiveChannel((): ChannelUnderTest => {
    const channel = memoryLiveChannel();
    return {
      channel,
      listen: (to) => {
        const received: (Uint8Array | string)[] = [];
        const stop = channel.subscribe(to, (message) => received.push(toWire(message)));
        return Promise.resolve({
          next: async () => {
            const [first] = received.splice(0, 1);
            if (first === undefined) throw new Error('Nothing was delivered');
            return first;
          },
          close: async () => stop(),
        });
      },
    };
  });
});
