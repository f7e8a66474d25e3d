import { useMutation } from '@tanstack/react-query';
import type { NewPlan, PlannedClass, Scope } from '@upbeat/api/contract/schedule.ts';
import { Button, makeStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { Card } from '../../shared/page/Card.tsx';
import { CardShape } from '../../shared/page/CardShape.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { StateNotice } from '../../shared/page/StateNotice.tsx';
import { quiet } from '../../shared/page/type-scale.ts';
import { BackToPlanned } from './BackToPlanned.tsx';
import { useFormLayout } from './form-layout.ts';
import { changeBetween } from './plan-change.ts';
import { draftOf } from './plan-draft.ts';
import { changeWords as words, words as plannedWords } from './planned-messages.ts';
import { PlanFields } from './PlanFields.tsx';
import { PlanOutcome } from './PlanOutcome.tsx';
import { words as planningWords } from './planning-messages.ts';
import { refusedWords } from './refused-words.ts';
import { ScopeField } from './ScopeField.tsx';
import { useFirstFault } from './use-first-fault.ts';
import { usePlanForm } from './use-plan-form.ts';
import { usePlanned } from './use-planned.ts';
import { useRefresh } from './use-refresh.ts';

const useStyles = makeStyles({
  when: { margin: '-12px 0 16px', ...quiet },
  scope: { marginBottom: '14px' },
  note: { margin: 0, ...quiet },
});

/** Where an admin changes a planned class, alone or with all later ones of its series. */
export function ChangeClass({ sessionId }: { sessionId: string }) {
  const intl = useIntl();
  const [, goTo] = useLocation();
  const found = usePlanned(sessionId);
  return (
    <>
      <BackToPlanned />
      <Shown found={found} label={intl.formatMessage(words.loading)} shape={<CardShape lines={10} />}>
        {(planned) =>
          planned.session.state === 'scheduled' ? (
            <ChangeForm key={sessionId} planned={planned} />
          ) : (
            <StateNotice
              title={intl.formatMessage(words.notAny)}
              actions={
                <Button appearance="primary" onClick={() => goTo('/schedule')}>
                  {intl.formatMessage(plannedWords.title)}
                </Button>
              }
            >
              {intl.formatMessage(words.notAnyWords)}
            </StateNotice>
          )
        }
      </Shown>
    </>
  );
}

function ChangeForm({ planned: shown }: { planned: PlannedClass }) {
  const intl = useIntl();
  const styles = useStyles();
  const layout = useFormLayout();
  const heading = useId();
  const api = useApi();
  const [, goTo] = useLocation();
  const refresh = useRefresh();
  const [planned] = useState(shown); // what was read stays what is changed, while others look the class up anew
  const { session, plan, leftInSeries } = planned;
  const [scope, setScope] = useState<Scope>('one');
  const left = leftInSeries ?? 1;
  const isOne = scope === 'one';
  const form = usePlanForm(() => draftOf(plan), session.id, isOne);
  const goToFirstFault = useFirstFault();
  const change = form.reading.plan === null ? null : changeBetween(plan, withRepeats(form.reading.plan, plan), scope);
  const isSame = change !== null && Object.keys(change.change).length === 0;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => (change === null ? Promise.resolve(null) : api.changeClass(session.id, change)),
    onSuccess() {
      refresh();
      goTo(`/class/${session.id}`);
    },
  });
  const trouble = refusedWords(error, planningWords.notSaved);
  const { plannedStart, coachName, programme } = session;
  return (
    <div className={layout.columns}>
      <Card className={layout.form} labelledBy={heading}>
        <h1 id={heading} className={layout.title}>
          {intl.formatMessage(words.title, { name: programme.name })}
        </h1>
        <p className={styles.when}>
          {intl.formatMessage(words.when, {
            day: intl.formatDate(plannedStart, { weekday: 'long', day: 'numeric', month: 'long' }),
            time: intl.formatTime(plannedStart),
            coach: coachName,
          })}
        </p>
        {left > 1 && (
          <div className={styles.scope}>
            <ScopeField scope={scope} onChange={setScope} left={left} words={words} />
          </div>
        )}
        <PlanFields form={form} changing={scope} />
      </Card>
      <PlanOutcome
        form={form}
        asOneClass={isOne}
        isPending={isPending}
        trouble={trouble && intl.formatMessage(trouble)}
        sendWords={intl.formatMessage(planningWords.save)}
        onSend={() => {
          if (form.finish() === null) goToFirstFault();
          else if (isSame) goTo(`/class/${session.id}`);
          else mutate();
        }}
      >
        <p className={styles.note}>{intl.formatMessage(isSame ? words.nothing : words.answersStay)}</p>
      </PlanOutcome>
    </div>
  );
}

/** The form of one class says nothing of its series: that stays. */
function withRepeats(after: NewPlan, before: NewPlan): NewPlan {
  return after.repeats === null ? { ...after, repeats: before.repeats } : after;
}
