import type { RelaysConfig } from '@upbeat/api/contract/pairing.ts';
import { isBpm } from '@upbeat/api/domain/heart-rate/sample.ts';

export type RelayProvider = 'pulsoid' | 'hypeRate';

/** A service on the internet that passes a heart rate on, and what the person gave for it. It stays in memory. */
export interface RelayChoice {
  readonly provider: RelayProvider;
  /** Pulsoid: the access token. HypeRate: the device id. */
  readonly credential: string;
}

/** What a relay speaks over its WebSocket. */
export interface RelayTalk {
  readonly url: string;
  /** What is said when the connection is open. */
  readonly greeting: readonly unknown[];
  /** What is said over and over, so that the relay keeps the line. */
  readonly heartbeat: { readonly everyMs: number; readonly message: unknown } | null;
  /** @returns beats per minute, or null for a message without one; `refused` when the credential is not known there */
  readonly read: (message: unknown) => number | 'refused' | null;
}

const NAMES: Readonly<Record<RelayProvider, string>> = { pulsoid: 'Pulsoid', hypeRate: 'HypeRate' };

export function relayName(provider: RelayProvider): string {
  return NAMES[provider];
}

/** How to speak with a relay, or null where this Upbeat has not set it up. */
export function talkWith({ provider, credential }: RelayChoice, config: RelaysConfig): RelayTalk | null {
  switch (provider) {
    case 'pulsoid':
      return config.pulsoid === null ? null : pulsoid(config.pulsoid, credential);
    case 'hypeRate':
      return config.hypeRate === null ? null : hypeRate(config.hypeRate, credential);
  }
}

/** Pulsoid sends `{ measured_at, data: { heart_rate } }` to whoever has a token with `data:heart_rate:read`. */
function pulsoid(address: string, token: string): RelayTalk {
  const url = new URL(address);
  url.searchParams.set('access_token', token); // Pulsoid's own way: a browser's WebSocket has no headers
  return {
    url: url.href,
    greeting: [],
    heartbeat: null,
    read: (message) => bpmOf(property(property(message, 'data'), 'heart_rate')),
  };
}

/** HypeRate closes a line that was silent for longer. */
const HYPERATE_HEARTBEAT_MS = 8000;

/** HypeRate speaks the channels of Phoenix: one joins `hr:` and the id of a device, and hears `hr_update`. */
function hypeRate({ url: address, key }: { url: string; key: string }, deviceId: string): RelayTalk {
  const url = new URL(address);
  url.searchParams.set('token', key);
  const topic = `hr:${deviceId}`;
  return {
    url: url.href,
    greeting: [{ topic, event: 'phx_join', payload: {}, ref: 1 }],
    heartbeat: {
      everyMs: HYPERATE_HEARTBEAT_MS,
      message: { topic: 'phoenix', event: 'heartbeat', payload: {}, ref: 0 },
    },
    read(message) {
      if (property(message, 'topic') !== topic) return null;
      const payload = property(message, 'payload');
      switch (property(message, 'event')) {
        case 'hr_update':
          return bpmOf(property(payload, 'hr'));
        case 'phx_reply':
          return property(payload, 'status') === 'error' ? 'refused' : null;
        default:
          return null;
      }
    },
  };
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : null;
}

function bpmOf(value: unknown): number | null {
  const bpm = typeof value === 'number' ? Math.round(value) : null;
  return bpm !== null && isBpm(bpm) ? bpm : null;
}
