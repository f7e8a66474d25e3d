import type { EffortRating } from '../../domain/effort/effort-rating.ts';
import type { RosterSnapshot } from '../../domain/live/roster.ts';

/** Seconds in a row of one participation, as the board took them. */
export interface RelayedRun {
  readonly participationId: string;
  readonly first: number;
  readonly values: readonly number[];
}

export interface RelayedRating {
  readonly participationId: string;
  readonly interval: number;
  readonly rating: EffortRating;
  readonly at: Date;
}

/** What a device says of itself, to its person's own panel. */
export interface RelayedSource {
  readonly kind: 'strap' | 'relay' | 'recording' | 'athlete';
  readonly name: string;
  readonly status?: {
    readonly battery: number | null;
    readonly contact: 'good' | 'none' | null;
    readonly isConnected: boolean;
  };
}

/** A sensor connected to the sender; ids sort by time, so the greater one is the newer sensor. */
export interface RelayedSensor {
  readonly participationId: string;
  readonly id: string;
  /** Null once it is gone. */
  readonly source: RelayedSource | null;
}

/** The roster as the owner of that epoch has published it: what the labels in its frames refer to. */
export interface OwnersRoster extends RosterSnapshot {
  readonly epoch: number;
}

/** What one process passes on to the others that hold the same class. */
export interface RelayNote {
  /** The process that says it. */
  readonly from: string;
  /** `asks`: I have just begun to listen, tell me what you know. `here`: I still listen. `leaves`: I do no more. */
  readonly greeting: 'asks' | 'here' | 'leaves' | null;
  readonly samples: readonly RelayedRun[];
  readonly ratings: readonly RelayedRating[];
  readonly sensors: readonly RelayedSensor[];
  readonly roster: OwnersRoster | null;
  /** Somebody opened a page here: the owner owes them a keyframe. */
  readonly wantsKeyframe: boolean;
}

export interface RelayListener {
  /** Listening has begun, or begun again: what was said before was missed. */
  opened(): void;
  heard(note: RelayNote): void;
  /** The line broke or could not be opened; it is opened again without being asked. */
  failed(fault: unknown): void;
}

export interface RelayLine {
  /** Opens the line anew: it only seems to be there. */
  reopen(): void;
  close(): void;
}

/** Carries notes between the processes of the api, and to nobody else. Latest wins; nothing is kept. */
export interface RelayChannel {
  /** Resolves when the service has taken the note: awaiting it keeps the order. The sender hears it too. */
  publish(sessionId: string, note: RelayNote): Promise<void>;
  listen(sessionId: string, listener: RelayListener): RelayLine;
}
