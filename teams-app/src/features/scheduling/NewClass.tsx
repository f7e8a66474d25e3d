import { useMutation } from '@tanstack/react-query';
import type { NewPlan, Scheduled } from '@upbeat/api/contract/schedule.ts';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { Card } from '../../shared/page/Card.tsx';
import { BackToPlanned } from './BackToPlanned.tsx';
import { words as formWords } from './form-messages.ts';
import { useFormLayout } from './form-layout.ts';
import { JustPlanned } from './JustPlanned.tsx';
import { keptDraft } from './kept-draft.ts';
import { emptyDraft } from './plan-draft.ts';
import { PlanFields } from './PlanFields.tsx';
import { PlanOutcome } from './PlanOutcome.tsx';
import { words } from './planning-messages.ts';
import { refusedWords } from './refused-words.ts';
import { useFirstFault } from './use-first-fault.ts';
import { useKeptDraft } from './use-kept-draft.ts';
import { usePlanForm } from './use-plan-form.ts';
import { useRefresh } from './use-refresh.ts';

/** Where an admin schedules a class, or a series of them, and then sees its meeting being arranged. */
export function NewClass() {
  const [planned, setPlanned] = useState<Scheduled | null>(null);
  if (planned !== null) return <JustPlanned scheduled={planned} onAnother={() => setPlanned(null)} />;
  return <NewClassForm onPlanned={setPlanned} />;
}

function NewClassForm({ onPlanned }: { onPlanned: (scheduled: Scheduled) => void }) {
  const intl = useIntl();
  const layout = useFormLayout();
  const heading = useId();
  const api = useApi();
  const refresh = useRefresh();
  const form = usePlanForm(
    () => keptDraft.take() ?? emptyDraft(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date()),
    null,
  );
  useKeptDraft(form.draft);
  const goToFirstFault = useFirstFault();
  // The same plan sent twice is planned once, so the id is made with the form and not with the press.
  const [planId] = useState(() => crypto.randomUUID());
  const { mutate, isPending, error } = useMutation({
    mutationFn: (plan: NewPlan) => api.planClasses(planId, plan),
    onSuccess(scheduled) {
      keptDraft.drop();
      refresh();
      onPlanned(scheduled);
    },
  });
  const trouble = refusedWords(error, words.notPlanned);
  const count = form.reading.starts.length;
  return (
    <>
      <BackToPlanned />
      <div className={layout.columns}>
        <Card className={layout.form} labelledBy={heading}>
          <h1 id={heading} className={layout.title}>
            {intl.formatMessage(formWords.title)}
          </h1>
          <PlanFields form={form} changing={null} />
        </Card>
        <PlanOutcome
          form={form}
          isPending={isPending}
          trouble={trouble && intl.formatMessage(trouble)}
          sendWords={count > 1 ? intl.formatMessage(words.scheduleMany, { count }) : intl.formatMessage(words.schedule)}
          onSend={() => {
            const plan = form.finish();
            if (plan === null) goToFirstFault();
            else mutate(plan);
          }}
        />
      </div>
    </>
  );
}
