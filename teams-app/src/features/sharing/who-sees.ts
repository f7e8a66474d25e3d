import type { Consent } from '@upbeat/api/domain/consent/consent.ts';
import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import type { Message } from '../../shared/message.ts';
import { words } from './messages.ts';

/** What is shown of me now. */
export interface Shown {
  /** What my tile carries, or null while there is none. */
  readonly label: string | null;
  readonly zone: Zone | null;
  readonly coachName: string;
}

/** Words with what stands in them. */
export interface Phrase {
  readonly message: Message;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Whether anybody but me sees anything of me. */
export function isSharing({ showTile, coachSees }: Consent): boolean {
  return showTile || coachSees;
}

/**
 * What "Stop sharing" changes: nobody else sees anything any more. What is kept for the person alone stays, so that
 * stopping costs them nothing.
 */
export const STOP_SHARING = { showTile: false, coachSees: false } as const satisfies Partial<Consent>;

/** Who sees my heart rate itself. */
export function whoSeesBpm({ collectLive, showBpm }: Consent): Phrase {
  if (!collectLive) return { message: words.nothingKept, values: {} };
  return { message: showBpm ? words.classSeesBpm : words.onlyYou, values: {} };
}

/** What others see: "The class sees Blue Heron, Z4". */
export function whatOthersSee(consent: Consent, { label, zone, coachName }: Shown): Phrase {
  if (!consent.showTile) {
    return consent.coachSees
      ? { message: words.coachSees, values: { coach: coachName } }
      : { message: words.nobodyElse, values: {} };
  }
  if (label === null) return { message: words.classSeesTile, values: {} };
  return zone === null
    ? { message: words.classSees, values: { label } }
    : { message: words.classSeesZone, values: { label, zone } };
}
