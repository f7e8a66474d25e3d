import type { LiveClass } from '../../application/live/live-class.ts';
import type { SensorHello } from '../../contract/live.ts';

/** A connected sensor. */
export interface Sensor {
  readonly participationId: string;
  readonly liveClass: LiveClass;
  readonly source: SensorHello['source'];
  /** Says that a newer sensor took over, and closes. */
  replace(): void;
  /** Its class was started, changed or ended. */
  onClassChanged(): void;
}

/** The sensors connected to this process. One person has one active sensor in a class; a newer one takes over. */
export interface Sensors {
  add(sensor: Sensor): void;
  remove(sensor: Sensor): void;
  sourceOf(participationId: string): Sensor['source'] | null;
  ofClass(sessionId: string): Sensor[];
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
    sourceOf: (participationId) => active.get(participationId)?.source ?? null,
    ofClass: (sessionId) => [...active.values()].filter(({ liveClass }) => liveClass.sessionId === sessionId),
  };
}
