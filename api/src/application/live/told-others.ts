import type { LiveClass } from './live-class.ts';
import type { OwnersRoster, RelayedRun, RelayedSensor } from './relay-channel.ts';

/** The sensors of this process, and what is known of those of others. */
export interface RelayedSensors {
  ofClass(sessionId: string): readonly (Omit<RelayedSensor, 'source'> & { told(): RelayedSensor['source'] })[];
  /** Another process has these now: an older one of ours gives way. */
  hear(sessionId: string, from: string, sensors: readonly RelayedSensor[]): void;
  /** A process has gone, or the class with all that is known of it. */
  forget(sessionId: string, from?: string): void;
}

/** What the other processes know of one class from this one, so that only changes are passed on. */
export interface ToldOthers {
  changedSensors(): RelayedSensor[];
  /** The roster as this process, the owner of that epoch, has published it; null when it was told. */
  changedRoster(epoch: number): OwnersRoster | null;
  /** What storage may not hold yet. */
  recent(): RelayedRun[];
  /** Somebody came new: everything is told again. */
  forget(): void;
}

/** Samples are stored within five seconds; a database that is away for longer leaves the rest to its senders. */
const TELL_SECONDS = 30;

export function createToldOthers(liveClass: LiveClass, sensors: Pick<RelayedSensors, 'ofClass'>): ToldOthers {
  const toldSensors = new Map<string, RelayedSensor>();
  let toldRoster = '';

  return {
    changedSensors() {
      const connected = sensors.ofClass(liveClass.sessionId).map((sensor): RelayedSensor => {
        const { participationId, id } = sensor;
        return { participationId, id, source: sensor.told() };
      });
      const here = new Set(connected.map(({ participationId }) => participationId));
      const gone = [...toldSensors.values()].filter(({ participationId }) => !here.has(participationId));
      const changed = connected.filter((sensor) => {
        return JSON.stringify(toldSensors.get(sensor.participationId)) !== JSON.stringify(sensor);
      });
      for (const { participationId } of gone) toldSensors.delete(participationId);
      for (const sensor of changed) toldSensors.set(sensor.participationId, sensor);
      return [...gone.map((sensor) => ({ ...sensor, source: null })), ...changed];
    },
    changedRoster(epoch) {
      const { version, entries } = liveClass.roster();
      const key = `${epoch}/${version}`;
      if (toldRoster === key) return null;
      toldRoster = key;
      return { epoch, version, entries };
    },
    recent: () =>
      liveClass.recent(TELL_SECONDS).map(({ participationId, firstSecond, bytes }) => {
        return { participationId, first: firstSecond, values: [...bytes] };
      }),
    forget() {
      toldSensors.clear();
      toldRoster = '';
    },
  };
}
