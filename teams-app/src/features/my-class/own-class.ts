import type { OwnPlace, OwnReading, OwnRequests, PanelMessage } from '@upbeat/api/contract/live.ts';
import type { ProgrammeView } from '@upbeat/api/contract/sessions.ts';
import type { CueShown } from '../../shared/live/cue.ts';
import { merged, NO_TRAIL, withSecond, type Trail } from './trail.ts';

/** How the line to the api stands. `lost` is said after a few seconds; `refused` ends trying. */
export type OwnLink =
  | { readonly state: 'connecting' }
  | { readonly state: 'open' }
  | { readonly state: 'lost' }
  | { readonly state: 'refused'; readonly code: string };

/** What my panel knows about me in one class. */
export interface OwnClass {
  readonly link: OwnLink;
  readonly hasStarted: boolean;
  readonly isEnded: boolean;
  readonly reading: OwnReading | null;
  readonly place: OwnPlace | null;
  readonly trail: Trail;
  /** The sensor that sent last, kept when it is gone, so that words can name it. */
  readonly lastSource: OwnReading['source'];
  /** The plan as it was changed while the class is on, or null while it is as it was. */
  readonly programme: ProgrammeView | null;
  /** What the coach has just said, for its seconds. */
  readonly cue: CueShown | null;
  /** What waits for an answer of mine, or null while the api has not said. */
  readonly requests: OwnRequests | null;
}

export const NOTHING_YET: OwnClass = {
  link: { state: 'connecting' },
  hasStarted: false,
  isEnded: false,
  reading: null,
  place: null,
  trail: NO_TRAIL,
  lastSource: null,
  programme: null,
  cue: null,
  requests: null,
};

/** Takes in one message of the panel socket. The clock itself is kept elsewhere. */
export function heard(own: OwnClass, message: PanelMessage): OwnClass {
  switch (message.type) {
    case 'me':
      return {
        ...own,
        reading: message,
        trail: withReading(own.trail, message),
        lastSource: message.source ?? own.lastSource,
      };
    case 'place':
      return { ...own, place: message };
    case 'trail':
      return { ...own, trail: merged(own.trail, message) };
    case 'clock':
      return { ...own, hasStarted: message.clock.second !== null };
    case 'ended':
      return { ...own, isEnded: true };
    case 'programme':
      return { ...own, programme: message.programme };
    case 'cue':
      return own.cue?.id === message.id ? own : { ...own, cue: { id: message.id, text: message.text } };
    case 'requests':
      return { ...own, requests: message };
    case 'problem':
      return own;
  }
}

/** Only what is measured now belongs on the curve: a held or lost reading would draw a heart that stands still. */
function withReading(trail: Trail, { second, bpm, life }: OwnReading): Trail {
  if (life === 'paused') return withSecond(trail, second, 1);
  return life === 'live' && bpm !== null ? withSecond(trail, second, bpm) : trail;
}

/** Whether a sensor speaks for me; otherwise the effort buttons do. A sensor that reconnects keeps its place. */
export function isMeasured({ reading }: OwnClass): boolean {
  if (reading === null || reading.life === 'lost') return false;
  return reading.source !== null || reading.bpm !== null;
}
