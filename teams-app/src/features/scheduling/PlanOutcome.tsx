import { Button, makeStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Card } from '../../shared/page/Card.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { ComingDates } from './ComingDates.tsx';
import { Conflicts } from './Conflicts.tsx';
import { planSummary } from './plan-summary.ts';
import { words } from './planning-messages.ts';
import type { PlanForm } from './use-plan-form.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    rowGap: '12px',
    position: 'sticky',
    top: '16px',
    [NARROW]: { position: 'static', padding: '16px' },
  },
  title: { margin: 0, ...type.section },
  none: { margin: 0, ...quiet },
  summary: { margin: 0, ...type.strong },
  send: { minHeight: '44px' },
});

interface PlanOutcomeProps {
  form: PlanForm;
  asOneClass?: boolean;
  sendWords: string;
  isPending: boolean;
  onSend: () => void;
  /** Why the last try to send it came to nothing. */
  trouble: string | null;
  /** What else belongs above the button. */
  children?: ReactNode;
}

/** What the form comes to: every class, what is in the way, and the whole in a sentence above the button. */
export function PlanOutcome(props: PlanOutcomeProps) {
  const { form, asOneClass = false, sendWords, isPending, onSend, trouble, children } = props;
  const intl = useIntl();
  const styles = useStyles();
  const heading = useId();
  const { reading, draft, asksFor, faults } = form;
  const isRepeated = draft.everyWeeks !== null && !asOneClass;
  const summary = planSummary(intl, {
    starts: reading.starts.map(({ start }) => start),
    timeZone: draft.timeZone,
    weekdays: isRepeated ? draft.weekdays : null,
  });
  const wanting = asksFor.length === 0 ? 0 : asksFor.length + Object.keys(faults).length;
  return (
    <Card className={styles.card} labelledBy={heading}>
      <h2 id={heading} className={styles.title}>
        {intl.formatMessage(words.comesTo)}
      </h2>
      {reading.starts.length === 0 ? (
        <p className={styles.none}>{intl.formatMessage(words.nothingYet)}</p>
      ) : (
        <ComingDates form={form} asOneClass={asOneClass} />
      )}
      <Conflicts conflicts={form.conflicts} />
      {children}
      <p className={styles.summary} role="status">
        {summary}
      </p>
      <Button appearance="primary" className={styles.send} disabledFocusable={isPending} onClick={onSend}>
        {sendWords}
      </Button>
      <div role="alert">
        {wanting > 0 ? intl.formatMessage(words.notComplete, { count: wanting }) : (trouble ?? '')}
      </div>
    </Card>
  );
}
