import type { SensorStatus } from '@upbeat/api/contract/live.ts';
import type { RelaysConfig } from '@upbeat/api/contract/pairing.ts';
import type { RelayLink } from '../relays/relay-line.ts';
import type { RelayChoice } from '../relays/relay.ts';
import type { SenderWish, Sending } from './sender.ts';

/** What the page asks of its worker. */
export type Order =
  | { readonly type: 'start'; readonly wish: SenderWish }
  | { readonly type: 'take'; readonly bpm: number }
  | { readonly type: 'tell'; readonly status: Omit<SensorStatus, 'type'> }
  /** Follows a relay: its readings are taken as those of a strap are, without a way through the page. */
  | { readonly type: 'follow'; readonly choice: RelayChoice; readonly config: RelaysConfig }
  | { readonly type: 'unfollow' }
  | { readonly type: 'retry' }
  | { readonly type: 'stop' }
  | { readonly type: 'wake'; readonly id: number; readonly afterMs: number };

/** What the worker says. */
export type News =
  | { readonly type: 'sending'; readonly sending: Sending }
  | { readonly type: 'heard'; readonly bpm: number }
  | { readonly type: 'relay'; readonly link: RelayLink }
  | { readonly type: 'awake'; readonly id: number };
