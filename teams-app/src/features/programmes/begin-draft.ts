import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { draftOf, EMPTY_DRAFT, type ProgrammeDraft } from './draft.ts';
import { begin } from './history.ts';
import { openDrafts, type OpenDraft } from './open-drafts.ts';

/** Begins a programme that is not kept yet, and says its id. */
export function beginNew(draft: ProgrammeDraft = EMPTY_DRAFT): string {
  const id = crypto.randomUUID();
  openDrafts.save({ id, base: { version: 0, programme: null }, history: begin(draft) });
  return id;
}

/** Begins with a copy of another programme; the name may be its own. */
export function beginWith(programme: Programme, name = programme.name): string {
  return beginNew(draftOf({ ...programme, name }));
}

/** An edit of something that is kept, before anything was changed. */
export function freshDraft(id: string, { version, programme }: { version: number; programme: Programme }): OpenDraft {
  return { id, base: { version, programme }, history: begin(draftOf(programme)) };
}
