import type { Paired, RelaysConfig } from '@upbeat/api/contract/pairing.ts';
import { codeOf } from '../../shared/api/api-problem.ts';
import type { PairingApi } from './pairing-api.ts';
import type { PairingState, Source } from './pairing-state.ts';
import { relayName, type RelayChoice } from './relays/relay.ts';
import type { News } from './sending/orders.ts';
import type { SenderWorker } from './sending/sender-worker.ts';
import type { Bluetooth, BluetoothDevice } from './strap/bluetooth.ts';
import { chooseStrap } from './strap/choose-strap.ts';
import { followStrap, type Strap } from './strap/strap.ts';

export interface PairingDeps {
  readonly api: PairingApi;
  /** Null where the browser has no Web Bluetooth. */
  readonly bluetooth: Bluetooth | null;
  readonly startWorker: (onNews: (news: Exclude<News, { type: 'awake' }>) => void) => SenderWorker;
  /** What a strap without a name is called. */
  readonly unnamedStrap: string;
}

/** The pairing page without its screen: what it knows, and what a person can do. */
export interface Pairing {
  readonly state: () => PairingState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly exchange: (code: string) => Promise<void>;
  readonly tryOut: () => void;
  /** Back to where a code is asked for; the source stays connected. */
  readonly askForCode: () => void;
  readonly choose: () => Promise<void>;
  readonly follow: (choice: RelayChoice) => void;
  /** Lets go of the source, to choose another. */
  readonly letGo: () => void;
  /** After another sensor took over, or sharing was stopped and taken up again. */
  readonly sendAgain: () => void;
  readonly stop: () => Promise<void>;
  readonly notMine: () => Promise<void>;
  /** The page is seen again, or the computer is online again. */
  readonly recheck: () => void;
}

const NO_RELAYS: RelaysConfig = { pulsoid: null, hypeRate: null };
/** How long "Stop sending" waits for the last seconds to be acknowledged: the api stores every four seconds. */
const DRAIN_MS = 6000;

export function createPairing({ api, bluetooth, startWorker, unnamedStrap }: PairingDeps): Pairing {
  const listeners = new Set<() => void>();
  let state: PairingState = {
    entry: { state: 'asking', refusal: null },
    source: { state: 'none', failure: null },
    bluetooth: bluetooth === null ? 'missing' : 'unknown',
    reading: null,
    sending: null,
    relays: NO_RELAYS,
  };
  let strap: Strap | null = null;
  let choice = 0; // rises with each choice: where Bluetooth is off, an earlier one may answer late or never
  const worker = startWorker(hearWorker);

  function change(next: Partial<PairingState>): void {
    state = { ...state, ...next };
    for (const changed of listeners) changed();
  }

  function hearWorker(news: Exclude<News, { type: 'awake' }>): void {
    switch (news.type) {
      case 'sending':
        return change({ sending: news.sending });
      case 'heard':
        return change({ reading: { bpm: news.bpm, atMs: Date.now() } });
      case 'relay':
        if (state.source.state === 'relay') setSource({ ...state.source, link: news.link });
    }
  }

  function setSource(source: Source): void {
    change({ source });
    if (source.state === 'strap') {
      const { battery, contact, link } = source.strap;
      worker.order({ type: 'tell', status: { battery, contact, isConnected: link === 'connected' } });
    } else if (source.state === 'relay') {
      const isConnected = source.link === 'connected';
      worker.order({ type: 'tell', status: { battery: null, contact: null, isConnected } });
    }
  }

  function send(): void {
    const { entry, source } = state;
    if (entry.state !== 'paired' || source.state === 'none' || source.state === 'choosing') return;
    const { token, sessionId, clock } = entry.paired;
    const told =
      source.state === 'strap'
        ? ({ kind: 'strap', name: source.strap.name } as const)
        : ({ kind: 'relay', name: relayName(source.provider) } as const);
    worker.order({ type: 'start', wish: { token, sessionId, source: told, clock } });
  }

  function wear(device: BluetoothDevice): void {
    strap?.close();
    worker.order({ type: 'unfollow' });
    strap = followStrap({
      device,
      unnamed: unnamedStrap,
      now: () => performance.now(),
      wait: worker.wait,
      random: Math.random,
      onSignal({ bpm }) {
        if (bpm === null || isStopping()) return;
        worker.order({ type: 'take', bpm });
        change({ reading: { bpm, atMs: Date.now() } });
      },
      onChange: (next) => setSource({ state: 'strap', strap: next }),
    });
    change({ reading: null });
    setSource({ state: 'strap', strap: strap.state() });
    send();
  }

  function letGo(): void {
    choice++;
    strap?.close();
    strap = null;
    worker.order({ type: 'unfollow' });
    change({ source: { state: 'none', failure: null }, reading: null });
  }

  function pair(paired: Paired): void {
    change({ entry: { state: 'paired', paired, isStopping: false, hasFailed: false }, sending: null });
    send();
  }

  function pairedNow(): Paired | null {
    return state.entry.state === 'paired' ? state.entry.paired : null;
  }

  function isStopping(): boolean {
    return state.entry.state === 'paired' && state.entry.isStopping;
  }

  /** Ends the pairing by what `end` asks of the api, and shows how much it deleted. */
  async function leave(end: (token: string) => Promise<number | null>): Promise<void> {
    const paired = pairedNow();
    if (paired === null) return;
    change({ entry: { state: 'paired', paired, isStopping: true, hasFailed: false } });
    try {
      const deleted = await end(paired.token);
      worker.order({ type: 'stop' });
      letGo();
      change({ entry: { state: 'over', deleted } });
    } catch (error) {
      console.warn('The pairing could not be ended', codeOf(error));
      change({ entry: { state: 'paired', paired, isStopping: false, hasFailed: true } });
    }
  }

  /** Resolves once nothing waits any more, or soon. */
  function drained(): Promise<void> {
    return new Promise((resolve) => {
      const off = subscribe(look);
      const giveUp = worker.wait(DRAIN_MS, done);
      function done(): void {
        off();
        giveUp();
        resolve();
      }
      function look(): void {
        if ((state.sending?.waiting ?? 0) === 0) done();
      }
      look();
    });
  }

  function subscribe(changed: () => void): () => void {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }

  async function lookAtBluetooth(): Promise<void> {
    if (bluetooth === null) return;
    change({ bluetooth: (await bluetooth.getAvailability()) ? 'on' : 'off' });
  }

  bluetooth?.addEventListener('availabilitychanged', () => {
    void lookAtBluetooth().then(() => strap?.recheck());
  });
  void lookAtBluetooth();
  void api.relays().then((relays) => change({ relays }));

  return {
    state: () => state,
    subscribe,
    async exchange(code) {
      change({ entry: { state: 'exchanging' } });
      try {
        pair(await api.exchange(code));
      } catch (error) {
        change({ entry: { state: 'asking', refusal: codeOf(error) } });
      }
    },
    tryOut: () => change({ entry: { state: 'trying' } }),
    askForCode: () => change({ entry: { state: 'asking', refusal: null } }),
    async choose() {
      if (bluetooth === null) return;
      const mine = ++choice;
      change({ source: { state: 'choosing' } });
      const chosen = await chooseStrap(bluetooth);
      if (mine !== choice) return;
      if (chosen.state === 'chosen') wear(chosen.device);
      else change({ source: { state: 'none', failure: chosen.failure } });
    },
    follow(relay) {
      letGo();
      worker.order({ type: 'follow', choice: relay, config: state.relays });
      setSource({ state: 'relay', provider: relay.provider, link: 'connecting' });
      send();
    },
    letGo,
    sendAgain: send,
    stop: () =>
      leave(async (token) => {
        await drained();
        await api.end(token);
        return null;
      }),
    notMine: () => leave(async (token) => (await api.notMine(token)).seconds),
    recheck() {
      worker.order({ type: 'retry' });
      strap?.recheck();
      void lookAtBluetooth();
    },
  };
}
