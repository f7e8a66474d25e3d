import type { PlanDraft } from './plan-draft.ts';

/** What was written of a new class outlives its page: whoever looks something up elsewhere finds it as they left it. */
export interface KeptDraft {
  readonly take: () => PlanDraft | null;
  readonly keep: (draft: PlanDraft) => void;
  readonly drop: () => void;
}

export function createKeptDraft(): KeptDraft {
  let kept: PlanDraft | null = null;
  return {
    take: () => kept,
    keep: (draft) => void (kept = draft),
    drop: () => void (kept = null),
  };
}

/** That of this window. It lives in its memory. */
export const keptDraft = createKeptDraft();
