import { useEffect } from 'react';
import { keptDraft } from './kept-draft.ts';
import type { PlanDraft } from './plan-draft.ts';

/** Keeps what stands in the form of a new class while its page is left. */
export function useKeptDraft(draft: PlanDraft): void {
  useEffect(() => keptDraft.keep(draft), [draft]);
}
