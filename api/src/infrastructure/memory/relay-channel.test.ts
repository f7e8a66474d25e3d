import { itIsARelayChannel } from '../../application/live/relay-channel.contract.ts';
import { memoryRelayChannel } from './relay-channel.ts';

describe('the relay in memory', () => {
  const channel = memoryRelayChannel();
  itIsARelayChannel(() => channel);
});
