// The sockets of the pairing page. A worker goes on where a page hidden behind Teams is slowed down.
import type { Wait } from '../../../shared/live/class-time.ts';
import { followRelay, type RelaySocket } from '../relays/relay-line.ts';
import { talkWith } from '../relays/relay.ts';
import type { News, Order } from './orders.ts';
import { createSender, type SenderSocket } from './sender.ts';

const say = (news: News): void => self.postMessage(news);
const wait: Wait = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

const sender = createSender({
  openSocket: () => new WebSocket(new URL('/live/sensor', location.origin.replace(/^http/, 'ws'))) as SenderSocket,
  now: () => performance.now(),
  wait,
  random: Math.random,
  changed: (sending) => say({ type: 'sending', sending }),
});
let unfollow: () => void = () => undefined;

function follow({ choice, config }: Extract<Order, { type: 'follow' }>): void {
  unfollow();
  const talk = talkWith(choice, config);
  if (talk === null) return;
  unfollow = followRelay({
    talk,
    openSocket: (url) => new WebSocket(url) as RelaySocket,
    wait,
    random: Math.random,
    onBpm(bpm) {
      sender.take(bpm);
      say({ type: 'heard', bpm });
    },
    onLink: (link) => say({ type: 'relay', link }),
  });
}

self.onmessage = ({ data }: MessageEvent<Order>) => {
  switch (data.type) {
    case 'start':
      sender.start(data.wish);
      break;
    case 'take':
      sender.take(data.bpm);
      break;
    case 'tell':
      sender.tell(data.status);
      break;
    case 'follow':
      follow(data);
      break;
    case 'unfollow':
      unfollow();
      break;
    case 'retry':
      sender.retry();
      break;
    case 'stop':
      sender.stop();
      break;
    case 'wake':
      wait(data.afterMs, () => say({ type: 'awake', id: data.id }));
  }
};
