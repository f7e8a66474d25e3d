import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { NewPlan, PlanCheck } from '@upbeat/api/contract/schedule.ts';
import { useMemo, useState } from 'react';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import type { PlanDraft } from './plan-draft.ts';
import { faultsOf, readPlan, toCheck, type PlanFaults, type PlanField, type PlanReading } from './read-plan.ts';
import { useSettled } from './use-settled.ts';

/** Long enough for the next letter, short enough to feel like an answer. */
const SETTLES_MS = 350;

export interface PlanForm {
  readonly draft: PlanDraft;
  readonly change: (part: Partial<PlanDraft> | ((draft: PlanDraft) => PlanDraft)) => void;
  readonly reading: PlanReading;
  /** What is wrong, as the form and the api found it. */
  readonly faults: PlanFaults;
  /** What to ask for: nothing until somebody wants to send the form. */
  readonly asksFor: readonly PlanField[];
  readonly conflicts: PlanCheck['conflicts'];
  /** The plan, if it can be sent; otherwise from now on the form says what it misses. */
  readonly finish: () => NewPlan | null;
}

/** The form, and what the api thinks of it while it is written: of what was asked before it says nothing. */
export function usePlanForm(begin: () => PlanDraft, sessionId: string | null, asOneClass = false): PlanForm {
  const api = useApi();
  const [draft, setDraft] = useState(begin);
  const [isFinished, setIsFinished] = useState(false);
  const reading = useMemo(
    () => readPlan(asOneClass ? { ...draft, everyWeeks: null } : draft, new Date()),
    [draft, asOneClass],
  );
  const asked = useSettled(reading.plan, SETTLES_MS);
  const { data } = useQuery<PlanCheck | null>({
    queryKey: ['plan check', asked, sessionId],
    queryFn: () => (asked === null ? null : api.checkPlan(toCheck(asked, sessionId))),
    placeholderData: keepPreviousData,
    staleTime: 5000,
  });
  const isAnswered = data != null && asked !== null && asked === reading.plan;
  return {
    draft,
    change: (part) => setDraft((now) => (typeof part === 'function' ? part(now) : { ...now, ...part })),
    reading,
    faults: isAnswered ? { ...faultsOf(data.problems, draft), ...reading.faults } : reading.faults,
    asksFor: isFinished ? reading.missing : [],
    conflicts: reading.plan === null ? [] : (data?.conflicts ?? []),
    finish() {
      setIsFinished(true);
      return reading.plan;
    },
  };
}
