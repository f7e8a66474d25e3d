import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import type { ProgrammeDraft } from './draft.ts';
import type { History } from './history.ts';
import { isUnsaved } from './read-draft.ts';

/** What is kept, as this page knows it. Null: nothing yet. */
export interface Base {
  readonly version: number;
  readonly programme: Programme | null;
}

/** Something that is being edited, with what it started from. */
export interface OpenDraft {
  /** Of the kept programme, or of the class whose copy it is. */
  readonly id: string;
  readonly base: Base;
  readonly history: History<ProgrammeDraft>;
}

/** Drafts outlive the page that edits them: whoever looks something up elsewhere finds theirs as they left it. */
export interface OpenDrafts {
  readonly find: (id: string) => OpenDraft | null;
  /** Those that would be lost with the window. The same list until one changes. */
  readonly unsaved: () => readonly OpenDraft[];
  readonly save: (draft: OpenDraft) => void;
  readonly drop: (id: string) => void;
  readonly subscribe: (changed: () => void) => () => void;
}

export function createOpenDrafts(): OpenDrafts {
  const drafts = new Map<string, OpenDraft>();
  const listeners = new Set<() => void>();
  let unsaved: readonly OpenDraft[] = [];

  function tell(): void {
    unsaved = [...drafts.values()].filter(({ history, base }) => isUnsaved(history.present, base.programme));
    for (const changed of listeners) changed();
  }

  return {
    find: (id) => drafts.get(id) ?? null,
    unsaved: () => unsaved,
    save(draft) {
      drafts.set(draft.id, draft);
      tell();
    },
    drop(id) {
      drafts.delete(id);
      tell();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** The drafts of this window. They live in its memory, so it asks before it closes on one that is not saved. */
export const openDrafts = createOpenDrafts();

openDrafts.subscribe(() => {
  removeEventListener('beforeunload', ask);
  if (openDrafts.unsaved().length > 0) addEventListener('beforeunload', ask);
});

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
