import type { LiveClass } from '../../application/live/live-class.ts';
import type { PairingNews } from '../../application/pairing/follow-pairings.ts';
import type { OwnReading, SensorHello, SensorStatus } from '../../contract/live.ts';

/** What sends for somebody, as their own panel says it. */
type OwnSource = NonNullable<OwnReading['source']>;
export type SourceStatus = Omit<SensorStatus, 'type'>;

/** A connected sensor. */
export interface Sensor {
  readonly participationId: string;
  readonly liveClass: LiveClass;
  readonly source: SensorHello['source'];
  /** What the device said of itself last, or null. */
  readonly status: () => SourceStatus | null;
  /** By which it sends, or null. */
  readonly pairingId: string | null;
  /** Says that a newer sensor took over, and closes. */
  replace(): void;
  /** Its class was started, changed or ended. */
  onClassChanged(): void;
  /** Its pairing is over, or its person has left the meeting or is back. */
  onPairing(news: PairingNews): void;
}

/** The sensors connected to this process. One person has one active sensor in a class; a newer one takes over. */
export interface Sensors {
  add(sensor: Sensor): void;
  remove(sensor: Sensor): void;
  sourceOf(participationId: string): OwnSource | null;
  ofClass(sessionId: string): Sensor[];
  ofPairing(pairingId: string): Sensor[];
}

export function createSensors(): Sensors {
  const active = new Map<string, Sensor>();
  return {
    add(sensor) {
      active.get(sensor.participationId)?.replace();
      active.set(sensor.participationId, sensor);
    },
    remove(sensor) {
      if (active.get(sensor.participationId) === sensor) active.delete(sensor.participationId);
    },
    sourceOf(participationId) {
      const sensor = active.get(participationId);
      if (!sensor) return null;
      const status = sensor.status();
      return status ? { ...sensor.source, status } : sensor.source;
    },
    ofClass: (sessionId) => [...active.values()].filter(({ liveClass }) => liveClass.sessionId === sessionId),
    ofPairing: (wanted) => [...active.values()].filter(({ pairingId }) => pairingId === wanted),
  };
}
