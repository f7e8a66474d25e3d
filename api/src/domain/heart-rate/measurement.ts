import { UpbeatError } from '../errors.ts';
import type { Contact } from './sample.ts';

/** One notification of a Bluetooth heart-rate sensor, as it said it: nothing is judged yet. */
export interface Measurement {
  /** Beats per minute, 0–65535. 0 is no reading and no disconnection. */
  readonly bpm: number;
  readonly contact: Contact;
  /** Since the sensor's last reset, in kilojoules; 65535 means that much or more. */
  readonly energyKilojoules: number | null;
  /** Times between beats in milliseconds, oldest first, exact to 1/1024 s. 0 is a beat the sensor did not time. */
  readonly beatIntervalsMilliseconds: readonly number[];
}

/** A measurement that ends before the fields its first byte announces. */
export class MeasurementTooShort extends UpbeatError<'measurement-too-short'> {
  constructor(length: number, needed: number) {
    super('measurement-too-short', `A heart-rate measurement must have at least ${needed} bytes here, got ${length}`, {
      length,
      needed,
    });
  }
}

const IS_16_BIT = 0b0_0001;
const HAS_CONTACT_SENSOR = 0b0_0100;
const HAS_CONTACT = 0b0_0010;
const HAS_ENERGY = 0b0_1000;
const HAS_BEAT_INTERVALS = 0b1_0000;

/**
 * Reads the value of a Heart Rate Measurement characteristic (0x2A37). Reserved flag bits and a half interval at the
 * end are ignored.
 *
 * @throws {MeasurementTooShort} when a field that the flags announce is missing
 * @see Bluetooth Heart Rate Service 1.0, section 3.1
 */
export function decodeMeasurement(value: DataView | Uint8Array): Measurement {
  const bytes = value instanceof DataView ? value : new DataView(value.buffer, value.byteOffset, value.byteLength);
  need(bytes, 1);
  const flags = bytes.getUint8(0);
  const is16Bit = (flags & IS_16_BIT) !== 0;
  const hasEnergy = (flags & HAS_ENERGY) !== 0;

  const energyAt = is16Bit ? 3 : 2;
  const intervalsAt = hasEnergy ? energyAt + 2 : energyAt;
  need(bytes, intervalsAt);

  return {
    bpm: is16Bit ? bytes.getUint16(1, true) : bytes.getUint8(1),
    contact: contactOf(flags),
    energyKilojoules: hasEnergy ? bytes.getUint16(energyAt, true) : null,
    beatIntervalsMilliseconds: (flags & HAS_BEAT_INTERVALS) === 0 ? [] : intervalsFrom(bytes, intervalsAt),
  };
}

/**
 * Writes what `decodeMeasurement` reads, as a sensor would: for simulated athletes and virtual straps.
 * Numbers are cut to the bits that the format has for them.
 */
export function encodeMeasurement({
  bpm,
  contact,
  energyKilojoules,
  beatIntervalsMilliseconds,
}: Measurement): Uint8Array<ArrayBuffer> {
  const is16Bit = bpm > 255;
  const flags =
    (is16Bit ? IS_16_BIT : 0) |
    (contact === 'unsupported' ? 0 : HAS_CONTACT_SENSOR) |
    (contact === 'ok' ? HAS_CONTACT : 0) |
    (energyKilojoules === null ? 0 : HAS_ENERGY) |
    (beatIntervalsMilliseconds.length === 0 ? 0 : HAS_BEAT_INTERVALS);
  const words = [
    ...(energyKilojoules === null ? [] : [energyKilojoules]),
    ...beatIntervalsMilliseconds.map((milliseconds) => Math.round((milliseconds * 1024) / 1000)),
  ];
  return Uint8Array.of(flags, ...(is16Bit ? littleEndian(bpm) : [bpm]), ...words.flatMap(littleEndian));
}

function contactOf(flags: number): Contact {
  if ((flags & HAS_CONTACT_SENSOR) === 0) return 'unsupported';
  return (flags & HAS_CONTACT) === 0 ? 'none' : 'ok';
}

function intervalsFrom(bytes: DataView, start: number): number[] {
  const count = Math.floor((bytes.byteLength - start) / 2);
  return Array.from({ length: count }, (_, index) => (bytes.getUint16(start + 2 * index, true) * 1000) / 1024);
}

function need(bytes: DataView, length: number): void {
  if (bytes.byteLength < length) throw new MeasurementTooShort(bytes.byteLength, length);
}

function littleEndian(word: number): [number, number] {
  return [word & 0xff, (word >> 8) & 0xff];
}
