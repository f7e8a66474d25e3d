/** The part of Web Bluetooth that is used. Browsers without it have no `navigator.bluetooth`. */
export interface Bluetooth extends EventTarget {
  /** Whether there is an adapter that is switched on. */
  getAvailability(): Promise<boolean>;
  /** Asks the person; needs a press of theirs. Where Bluetooth is off it may never settle. */
  requestDevice(wish: { filters: { services: string[] }[]; optionalServices: string[] }): Promise<BluetoothDevice>;
}

export interface BluetoothDevice extends EventTarget {
  readonly name?: string;
  readonly gatt?: GattServer;
}

export interface GattServer {
  readonly connected: boolean;
  connect(): Promise<GattServer>;
  disconnect(): void;
  getPrimaryService(name: string): Promise<GattService>;
}

interface GattService {
  getCharacteristic(name: string): Promise<GattCharacteristic>;
}

export interface GattCharacteristic extends EventTarget {
  readonly value?: DataView;
  readValue(): Promise<DataView>;
  startNotifications(): Promise<GattCharacteristic>;
}

export const HEART_RATE = 'heart_rate';
export const HEART_RATE_MEASUREMENT = 'heart_rate_measurement';
export const BODY_SENSOR_LOCATION = 'body_sensor_location';
export const BATTERY = 'battery_service';
export const BATTERY_LEVEL = 'battery_level';

export function bluetoothOf(navigator: object): Bluetooth | null {
  return 'bluetooth' in navigator && navigator.bluetooth instanceof EventTarget
    ? (navigator.bluetooth as Bluetooth)
    : null;
}
