import type { StageView } from '@upbeat/api/contract/live.ts';
import { useState } from 'react';

export type View = StageView['view'];

interface Chosen {
  /** What the coach showed when this was chosen. */
  readonly coachView: View;
  readonly own: View | null;
}

/** The view of this screen: the coach's, until whoever looks takes another; theirs, until the coach changes it again. */
export function useView(coachView: View): { view: View; choose: (view: View) => void } {
  const [chosen, setChosen] = useState<Chosen>({ coachView, own: null });
  const isStale = chosen.coachView !== coachView;
  if (isStale) setChosen({ coachView, own: null });
  const own = isStale ? null : chosen.own;
  return { view: own ?? coachView, choose: (view) => setChosen({ coachView, own: view }) };
}
