import { ChangedMeanwhile } from '../errors.ts';
import { checkProgramme, isSameProgramme, type Programme } from './programme.ts';

/** A programme kept for many classes. A class takes a copy: what is changed here later leaves it alone. */
export interface KeptProgramme {
  readonly id: string;
  /** Rises by one with every change, from 1. */
  readonly version: number;
  readonly programme: Programme;
  readonly changedAt: Date;
  /** Out of the list and still here, so that putting it away can be undone. */
  readonly isArchived: boolean;
}

/** What somebody wants to keep, and the version they had in front of them; 0 for a new one. */
export interface ProgrammeEdit {
  readonly id: string;
  readonly version: number;
  readonly programme: Programme;
}

/**
 * What is kept after an edit. The same edit twice is harmless: an answer that got lost may be asked for again.
 *
 * @param kept what is kept now, or null when there is none under this id
 * @throws {WrongLength | OutOfRange | ImpossibleInterval} when no class can be held by this programme
 * @throws {ChangedMeanwhile} when somebody changed or archived it since that version
 */
export function keepEdit(
  kept: KeptProgramme | null,
  { id, version, programme }: ProgrammeEdit,
  now: Date,
): KeptProgramme {
  const checked = checkProgramme(programme);
  const isKeptAlready =
    kept !== null && !kept.isArchived && kept.version === version + 1 && isSameProgramme(kept.programme, checked);
  if (isKeptAlready) return kept;
  if ((kept?.version ?? 0) !== version || kept?.isArchived === true) throw new ChangedMeanwhile(id);
  return { id, version: version + 1, programme: checked, changedAt: now, isArchived: false };
}

/** Puts a programme away; doing so twice changes nothing. */
export function archive(kept: KeptProgramme, now: Date): KeptProgramme {
  return kept.isArchived ? kept : { ...kept, version: kept.version + 1, changedAt: now, isArchived: true };
}

/** Brings an archived programme back as it was; doing so twice changes nothing. */
export function restore(kept: KeptProgramme, now: Date): KeptProgramme {
  return kept.isArchived ? { ...kept, version: kept.version + 1, changedAt: now, isArchived: false } : kept;
}
