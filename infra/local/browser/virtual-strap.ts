import { encodeMeasurement, type Measurement } from '@upbeat/api/domain/heart-rate/measurement.ts';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

/** Lets a headless Chromium have Bluetooth without hardware: Linux needs the first, `getDevices` the second. */
export const BLUETOOTH_ARGUMENTS = ['--enable-features=WebBluetooth,WebBluetoothNewPermissionsBackend'];

/** A heart-rate strap that exists in one browser only. A browser has one Bluetooth: one such strap each. */
export interface VirtualStrap {
  /** Answers the list of devices in this page: with this strap, or by closing the list. */
  attend(page: Page, answer?: 'choose' | 'cancel'): Promise<void>;
  /** Has the strap notify the page that reads it. Without a page that does, nothing happens. */
  notify(page: Page, measurement: Partial<Measurement>): Promise<void>;
  /** The strap goes out of range. */
  leave(): Promise<void>;
  /** It is in range again. */
  comeBack(): Promise<void>;
  power(state: 'powered-on' | 'powered-off' | 'absent'): Promise<void>;
}

export interface VirtualStrapOptions {
  readonly name?: string;
  readonly batteryPercent?: number;
  /** 1 is the chest. */
  readonly location?: number;
}

const ADDRESS = '09:09:09:09:09:09';
const uuid = (short: string): string => `0000${short}-0000-1000-8000-00805f9b34fb`;
const HEART_RATE = uuid('180d');
const MEASUREMENT = uuid('2a37');
const LOCATION = uuid('2a38');
const BATTERY = uuid('180f');
const BATTERY_LEVEL = uuid('2a19');
const CLIENT_CONFIGURATION = uuid('2902');

/** What Chromium's protocol answers, as far as it is used. */
interface Emulation {
  send(method: string, parameters?: Record<string, unknown>): Promise<Record<string, string>>;
  on(event: string, heard: (parameters: { id: string; type: string; characteristicId: string }) => void): void;
}

/**
 * Gives a browser a strap, by Chromium's own Bluetooth emulation. The emulation has no notifications: a test reads the
 * value in the page instead, which fires the very event that a notification fires.
 */
export async function startVirtualStrap(
  browser: Browser,
  context: BrowserContext,
  { name = 'Polar H10', batteryPercent = 70, location = 1 }: VirtualStrapOptions = {},
): Promise<VirtualStrap> {
  const emulation = (await browser.newBrowserCDPSession()) as unknown as Emulation;
  const send = (method: string, parameters: Record<string, unknown> = {}) =>
    emulation.send(`BluetoothEmulation.${method}`, parameters);
  const values = new Map<string, Buffer>();
  let measured = Buffer.from([0, 60]);

  await context.addInitScript(rememberCharacteristic, MEASUREMENT);
  await send('enable', { state: 'powered-on', leSupported: true });
  await send('simulatePreconnectedPeripheral', {
    address: ADDRESS,
    name,
    manufacturerData: [],
    knownServiceUuids: [HEART_RATE],
  });
  emulation.on('BluetoothEmulation.gattOperationReceived', ({ type }) => {
    void send('simulateGATTOperationResponse', { address: ADDRESS, type, code: 0 }).catch(gone);
  });
  emulation.on('BluetoothEmulation.characteristicOperationReceived', ({ characteristicId, type }) => {
    const data = (values.get(characteristicId) ?? measured).toString('base64');
    const read = type === 'read' ? { data } : {};
    void send('simulateCharacteristicOperationResponse', { characteristicId, type, code: 0, ...read }).catch(gone);
  });
  await build();

  async function build(): Promise<void> {
    const { serviceId: heartRate } = await send('addService', { address: ADDRESS, serviceUuid: HEART_RATE });
    await characteristic(heartRate, MEASUREMENT, { notify: true, read: true });
    values.set(await characteristic(heartRate, LOCATION, { read: true }), Buffer.from([location]));
    const { serviceId: battery } = await send('addService', { address: ADDRESS, serviceUuid: BATTERY });
    const level = await characteristic(battery, BATTERY_LEVEL, { notify: true, read: true });
    values.set(level, Buffer.from([batteryPercent]));
  }

  async function characteristic(
    serviceId: string | undefined,
    characteristicUuid: string,
    properties: { notify?: boolean; read?: boolean },
  ): Promise<string> {
    const { characteristicId = '' } = await send('addCharacteristic', { serviceId, characteristicUuid, properties });
    if (properties.notify) {
      await send('addDescriptor', { characteristicId, descriptorUuid: CLIENT_CONFIGURATION });
    }
    return characteristicId;
  }

  return {
    async attend(page, answer = 'choose') {
      const session = (await context.newCDPSession(page)) as unknown as CDPSession & Emulation;
      const answered = new Set<string>();
      await session.send('DeviceAccess.enable');
      session.on('DeviceAccess.deviceRequestPrompted', ({ id, devices }) => {
        if (answered.has(id)) return; // a second answer to one question crashes the browser
        const [device] = devices;
        if (answer === 'choose' && device === undefined) return; // it is asked again when one was found
        answered.add(id);
        if (answer === 'choose' && device) {
          void session.send('DeviceAccess.selectPrompt', { id, deviceId: device.id }).catch(gone);
        } else {
          void session.send('DeviceAccess.cancelPrompt', { id }).catch(gone);
        }
      });
    },
    async notify(page, measurement) {
      measured = Buffer.from(
        encodeMeasurement({
          bpm: 60,
          contact: 'ok',
          energyKilojoules: null,
          beatIntervalsMilliseconds: [],
          ...measurement,
        }),
      );
      await page.evaluate(readMeasurement);
    },
    async leave() {
      await send('simulateGATTDisconnection', { address: ADDRESS });
    },
    comeBack: build,
    async power(state) {
      await send('setSimulatedCentralState', { state });
    },
  };
}

/** A browser that closes answers nothing any more. */
function gone(fault: unknown): void {
  if (!(fault instanceof Error) || !/closed|not found|No .* with/i.test(fault.message)) throw fault;
}

type Readable = { readValue(): Promise<DataView> };

/** Runs in the page, before its own scripts: the characteristic it asked to be notified by. */
function rememberCharacteristic(measurement: string): void {
  const prototype = (globalThis as { BluetoothRemoteGATTCharacteristic?: { prototype: object } })
    .BluetoothRemoteGATTCharacteristic?.prototype as
    { startNotifications(): Promise<Readable>; uuid: string } | undefined;
  if (prototype === undefined) return;
  const start: (this: unknown) => Promise<Readable> = Reflect.get(prototype, 'startNotifications');
  prototype.startNotifications = async function () {
    const started = await start.call(this);
    if (this.uuid === measurement) Object.assign(globalThis, { strapInUse: started });
    return started;
  };
}

/** Runs in the page. */
async function readMeasurement(): Promise<void> {
  const { strapInUse } = globalThis as { strapInUse?: Readable };
  await strapInUse?.readValue().catch(() => undefined); // it has gone out of range
}
