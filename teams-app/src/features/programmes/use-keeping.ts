import { useMutation } from '@tanstack/react-query';
import { isSameProgramme, type Programme } from '@upbeat/api/domain/programme/programme.ts';
import { codeOf } from '../../shared/api/api-problem.ts';
import { openDrafts, type Base } from './open-drafts.ts';
import type { Editor } from './use-editor.ts';

/** Where a draft is kept. */
export interface Keeper {
  /** In place of the base. Throws `changed-meanwhile` when that is no longer what is kept. */
  readonly keep: (programme: Programme, base: Base) => Promise<Base>;
  /** What is kept now, or null when it is gone. */
  readonly look: () => Promise<Base | null>;
}

export type Keeping =
  | { readonly state: 'nothing-asked' | 'keeping' | 'kept' }
  /** Somebody else came first: theirs, or null when they put it away. */
  | { readonly state: 'conflict'; readonly theirs: Base | null }
  | { readonly state: 'failed'; readonly code: string };

type Outcome = { readonly state: 'kept'; readonly base: Base } | Extract<Keeping, { state: 'conflict' }>;

/** Saves what is edited. `keepInstead` does so in place of what somebody else has kept meanwhile. */
export function useKeeping(editor: Editor, keeper: Keeper) {
  const { mutate, reset, data, isPending, error } = useMutation({
    mutationFn: (asked: { programme: Programme; base: Base }) => keepUnlessChanged(keeper, asked),
    onSuccess: (outcome) => {
      const { open, rebase } = editor;
      const latest = openDrafts.find(open.id); // typed on while it was on its way
      if (outcome.state !== 'kept') return;
      if (latest === null) rebase(outcome.base);
      else openDrafts.save({ ...latest, base: outcome.base });
    },
  });
  const { programme } = editor.reading;
  return {
    keeping: keepingOf({ data, isPending, error }),
    keep: () => {
      if (programme !== null && !isPending) mutate({ programme, base: editor.open.base });
    },
    keepInstead: (base: Base) => {
      if (programme !== null) mutate({ programme, base });
    },
    forget: reset,
  };
}

function keepingOf(answer: { data: Outcome | undefined; isPending: boolean; error: unknown }): Keeping {
  if (answer.isPending) return { state: 'keeping' };
  if (answer.error) return { state: 'failed', code: codeOf(answer.error) };
  if (answer.data === undefined) return { state: 'nothing-asked' };
  return answer.data.state === 'kept' ? { state: 'kept' } : answer.data;
}

/** A change that changed nothing, such as one that was undone, is no conflict. */
async function keepUnlessChanged(
  { keep, look }: Keeper,
  { programme, base }: { programme: Programme; base: Base },
): Promise<Outcome> {
  try {
    return { state: 'kept', base: await keep(programme, base) };
  } catch (error) {
    if (codeOf(error) !== 'changed-meanwhile') throw error;
  }
  const theirs = await look();
  const isAsItWas = theirs?.programme && base.programme && isSameProgramme(theirs.programme, base.programme);
  return isAsItWas ? { state: 'kept', base: await keep(programme, theirs) } : { state: 'conflict', theirs };
}
