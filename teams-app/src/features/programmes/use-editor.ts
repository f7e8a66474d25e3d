import { isSameProgramme } from '@upbeat/api/domain/programme/programme.ts';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { ProgrammeDraft } from './draft.ts';
import { act, redo, undo } from './history.ts';
import { openDrafts, type Base, type OpenDraft } from './open-drafts.ts';
import { isUnsaved, readDraft, type DraftReading } from './read-draft.ts';

export interface Editor {
  readonly open: OpenDraft;
  readonly draft: ProgrammeDraft;
  readonly reading: DraftReading;
  readonly isUnsaved: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** @param subject changes of one subject in a row are undone together; null for one that stands for itself */
  readonly change: (next: ProgrammeDraft, subject?: string | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes over what is kept now; the draft and its history stay. */
  readonly rebase: (base: Base) => void;
  /** Goes on with another draft, made from that; what was there before can be had back by undoing. */
  readonly replace: (next: ProgrammeDraft, base: Base) => void;
}

/**
 * Edits a programme. What was changed before and not saved comes back; otherwise the edit begins with `fresh`.
 */
export function useEditor(fresh: OpenDraft): Editor {
  const { id } = fresh;
  const stored = useSyncExternalStore(openDrafts.subscribe, () => openDrafts.find(id));
  const open = stored === null || isOutdated(stored, fresh) ? fresh : stored;
  const { history, base } = open;
  const reading = useMemo(() => readDraft(history.present), [history.present]);
  const save = useCallback((part: Partial<OpenDraft>) => openDrafts.save({ ...open, ...part }), [open]);
  return {
    open,
    draft: history.present,
    reading,
    isUnsaved: isUnsaved(history.present, base.programme),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (next, subject = null) => save({ history: act(history, next, subject) }),
    undo: () => save({ history: undo(history) }),
    redo: () => save({ history: redo(history) }),
    rebase: (next) => save({ base: next }),
    replace: (next, kept) => save({ history: act(history, next), base: kept }),
  };
}

/** Nothing of mine is in it, and somebody has changed what it was made from. */
function isOutdated({ history, base }: OpenDraft, fresh: OpenDraft): boolean {
  if (isUnsaved(history.present, base.programme)) return false;
  const kept = fresh.base.programme;
  return base.programme !== null && kept !== null && !isSameProgramme(base.programme, kept);
}
