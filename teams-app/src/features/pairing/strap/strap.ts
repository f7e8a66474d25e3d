import { decodeMeasurement, MeasurementTooShort } from '@upbeat/api/domain/heart-rate/measurement.ts';
import { backOffMs } from '../../../shared/live/back-off.ts';
import type { Wait } from '../../../shared/live/class-time.ts';
import { createTimers } from '../../../shared/live/timers.ts';
import {
  BATTERY,
  BATTERY_LEVEL,
  BODY_SENSOR_LOCATION,
  HEART_RATE,
  HEART_RATE_MEASUREMENT,
  type BluetoothDevice,
  type GattCharacteristic,
  type GattServer,
} from './bluetooth.ts';
import { signalOf, type Signal } from './strap-signal.ts';

/** Where the strap says that it is worn; most say nothing. */
export type BodyLocation = 'chest' | 'wrist' | 'finger' | 'hand' | 'ear' | 'foot';

export interface StrapState {
  readonly name: string;
  /** `away` when it was connected before: out of range, or its battery is empty. */
  readonly link: 'connecting' | 'connected' | 'away';
  /** Per cent, or null while it has not said. */
  readonly battery: number | null;
  readonly contact: Signal['contact'];
  readonly location: BodyLocation | null;
}

export interface StrapDeps {
  readonly device: BluetoothDevice;
  /** What a strap without a name is called. */
  readonly unnamed: string;
  readonly now: () => number;
  /** Must go on in a hidden page, where the browser's own timers rest. */
  readonly wait: Wait;
  readonly random: () => number;
  readonly onSignal: (signal: Signal) => void;
  readonly onChange: (state: StrapState) => void;
}

/** One strap that the person has chosen. It connects again by itself, without being chosen again. */
export interface Strap {
  readonly state: () => StrapState;
  /** Looks whether it is still there, for instance when the page is seen again. */
  readonly recheck: () => void;
  readonly close: () => void;
}

const LOCATIONS: readonly (BodyLocation | null)[] = [null, 'chest', 'wrist', 'finger', 'hand', 'ear', 'foot'];
const LONGEST_NAME = 60;
/** Connecting to a strap that has gone may never end. */
const CONNECTING_MS = 20_000;
/** The first attempts often fail, without anything being wrong. */
const PATIENT_ATTEMPTS = 2;
/** A strap notifies about once a second, also without a heart rate: so long a silence is a dead connection. */
const SILENCE_MS = 20_000;

export function followStrap(deps: StrapDeps): Strap {
  const { device, now } = deps;
  const timers = createTimers<'retry' | 'silence' | 'patience'>(deps.wait);
  const name = (device.name ?? '').trim().slice(0, LONGEST_NAME) || deps.unnamed;
  let state: StrapState = { name, link: 'connecting', battery: null, contact: null, location: null };
  let attempt = 0;
  let run = 0; // rises with each connection: what an earlier one still says is not heard
  let connectedAt = 0;
  let hasHadContact = false;

  function change(next: Partial<StrapState>): void {
    state = { ...state, ...next };
    deps.onChange(state);
  }

  async function connect(): Promise<void> {
    const mine = ++run;
    timers.cancel('retry');
    timers.after('patience', CONNECTING_MS, lose);
    try {
      if (device.gatt === undefined) throw new Error('The device has no GATT server');
      const server = await device.gatt.connect();
      const service = await server.getPrimaryService(HEART_RATE);
      const measurement = await service.getCharacteristic(HEART_RATE_MEASUREMENT);
      if (mine !== run) return;
      connectedAt = now();
      hasHadContact = false;
      listen(measurement, mine);
      await measurement.startNotifications();
      if (mine !== run) return;
      attempt = 0;
      timers.cancel('patience');
      expectNews();
      change({ link: 'connected' });
      await describe(server, mine);
    } catch (error) {
      if (mine !== run) return;
      console.warn('The strap could not be reached', error instanceof Error ? error.name : error);
      lose();
    }
  }

  function listen(measurement: GattCharacteristic, mine: number): void {
    measurement.addEventListener('characteristicvaluechanged', () => {
      if (mine === run && measurement.value !== undefined) hear(measurement.value);
    });
  }

  function hear(value: DataView): void {
    expectNews();
    let signal: Signal;
    try {
      signal = signalOf(decodeMeasurement(value), { sinceMs: now() - connectedAt, hasHadContact });
    } catch (error) {
      if (error instanceof MeasurementTooShort) return; // the next one comes in a second
      throw error;
    }
    hasHadContact ||= signal.contact === 'good';
    if (signal.contact !== state.contact) change({ contact: signal.contact });
    deps.onSignal(signal);
  }

  /** Battery and place: what a strap may say of itself and need not. */
  async function describe(server: GattServer, mine: number): Promise<void> {
    const battery = await offered(server, BATTERY, BATTERY_LEVEL);
    const tellBattery = (value: DataView | undefined) => {
      if (mine === run && value !== undefined && value.byteLength > 0)
        change({ battery: Math.min(100, value.getUint8(0)) });
    };
    if (battery !== null) {
      battery.addEventListener('characteristicvaluechanged', () => tellBattery(battery.value));
      tellBattery(await battery.readValue().catch(unsaid));
      await battery.startNotifications().catch(unsaid);
    }
    const place = await (await offered(server, HEART_RATE, BODY_SENSOR_LOCATION))?.readValue().catch(unsaid);
    if (mine === run && place !== undefined && place.byteLength > 0) {
      change({ location: LOCATIONS[place.getUint8(0)] ?? null });
    }
  }

  function expectNews(): void {
    timers.after('silence', SILENCE_MS, lose);
  }

  function lose(): void {
    run++;
    timers.cancelAll();
    timers.after('retry', backOffMs(attempt++, deps.random()), () => void connect());
    device.gatt?.disconnect(); // also ends an attempt that hangs
    change({ link: state.link === 'connecting' && attempt <= PATIENT_ATTEMPTS ? 'connecting' : 'away', contact: null });
  }

  function onDisconnected(): void {
    if (!timers.isSet('retry')) lose();
  }

  device.addEventListener('gattserverdisconnected', onDisconnected);
  void connect();

  return {
    state: () => state,
    recheck() {
      if (state.link === 'connected' && device.gatt?.connected === false) lose();
      if (!timers.isSet('retry')) return;
      attempt = 0;
      void connect();
    },
    close() {
      run++;
      timers.cancelAll();
      device.removeEventListener('gattserverdisconnected', onDisconnected);
      device.gatt?.disconnect();
    },
  };
}

async function offered(
  server: GattServer,
  service: string,
  characteristic: string,
): Promise<GattCharacteristic | null> {
  try {
    return await (await server.getPrimaryService(service)).getCharacteristic(characteristic);
  } catch (error) {
    unsaid(error);
    return null;
  }
}

/** Not every strap has a battery level or a place, and none needs them. */
function unsaid(error: unknown): undefined {
  if (!(error instanceof DOMException)) throw error;
  return undefined;
}
