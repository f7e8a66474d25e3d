import type { LiveClass } from '../../application/live/live-class.ts';
import type { RelayedSource } from '../../application/live/relay-channel.ts';
import type { RelayedSensors } from '../../application/live/told-others.ts';
import type { PairingNews } from '../../application/pairing/follow-pairings.ts';

/** A connected sensor. */
export interface Sensor {
  /** Sorts by the time at which it was connected, whatever process that was in. */
  readonly id: string;
  readonly participationId: string;
  readonly liveClass: LiveClass;
  /** What it is and says of itself, as its person's own panel is told. */
  told(): RelayedSource;
  /** By which it sends, or null. */
  readonly pairingId: string | null;
  /** Says that a newer sensor took over, and closes. */
  replace(): void;
  /** Its class was started, changed or ended. */
  onClassChanged(): void;
  /** Its pairing is over, or its person has left the meeting or is back. */
  onPairing(news: PairingNews): void;
}

/**
 * The sensors connected to this process, and what others have said of theirs. One person has one active sensor in a
 * class; a newer one takes over, wherever it is connected.
 */
export interface Sensors extends RelayedSensors {
  add(sensor: Sensor): void;
  remove(sensor: Sensor): void;
  sourceOf(participationId: string): RelayedSource | null;
  ofClass(sessionId: string): Sensor[];
  ofPairing(pairingId: string): Sensor[];
}

interface Elsewhere {
  readonly sessionId: string;
  readonly from: string;
  readonly id: string;
  readonly source: RelayedSource;
}

export function createSensors(): Sensors {
  const active = new Map<string, Sensor>();
  const elsewhere = new Map<string, Elsewhere>();

  function giveWay(participationId: string, newerId: string): void {
    const ours = active.get(participationId);
    if (!ours || ours.id > newerId) return;
    active.delete(participationId);
    ours.replace();
  }

  return {
    add(sensor) {
      active.get(sensor.participationId)?.replace();
      active.set(sensor.participationId, sensor);
    },
    remove(sensor) {
      if (active.get(sensor.participationId) === sensor) active.delete(sensor.participationId);
    },
    sourceOf: (participationId) =>
      active.get(participationId)?.told() ?? elsewhere.get(participationId)?.source ?? null,
    ofClass: (sessionId) => [...active.values()].filter(({ liveClass }) => liveClass.sessionId === sessionId),
    ofPairing: (wanted) => [...active.values()].filter(({ pairingId }) => pairingId === wanted),
    hear(sessionId, from, sensors) {
      for (const { participationId, id, source } of sensors) {
        const known = elsewhere.get(participationId);
        if (known && known.id > id) continue;
        if (source === null) elsewhere.delete(participationId);
        else {
          elsewhere.set(participationId, { sessionId, from, id, source });
          giveWay(participationId, id);
        }
      }
    },
    forget(sessionId, from) {
      for (const [participationId, known] of elsewhere) {
        const isMeant = known.sessionId === sessionId && (from === undefined || known.from === from);
        if (isMeant) elsewhere.delete(participationId);
      }
    },
  };
}
