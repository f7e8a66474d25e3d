import { Button, makeStyles } from '@fluentui/react-components';
import { Add20Regular, ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import type { PlannedClass } from '@upbeat/api/contract/schedule.ts';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { CardShape } from '../../shared/page/CardShape.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { dayAfter } from './by-day.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { CancelledLine } from './CancelledLine.tsx';
import { NonePlanned } from './NonePlanned.tsx';
import { words } from './planned-messages.ts';
import { PlannedDays } from './PlannedDays.tsx';
import { useCancelling } from './use-cancelling.ts';
import { usePlannedOfSpan } from './use-planned.ts';

const SPAN_DAYS = 28;

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 16px',
    marginBottom: '12px',
  },
  title: { margin: 0, ...type.headline },
  about: { margin: 0, maxWidth: '720px', ...quiet },
  new: { minHeight: '36px', [NARROW]: { width: '100%', minHeight: '44px' } },
  span: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '4px', marginBottom: '8px' },
  dates: { minWidth: '200px', textAlign: 'center', ...type.strong, [NARROW]: { minWidth: 0 } },
});

/** What is planned, four weeks at a time, with the state of each meeting; and the way to plan more. */
export function PlannedClasses() {
  const intl = useIntl();
  const styles = useStyles();
  const [, goTo] = useLocation();
  const [spans, setSpans] = useState(0);
  const from = dayAfter(new Date(), spans * SPAN_DAYS);
  const to = dayAfter(from, SPAN_DAYS);
  const found = usePlannedOfSpan(from, to);
  const [asked, setAsked] = useState<PlannedClass | null>(null);
  const { cancelling, cancel, restore } = useCancelling();
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{intl.formatMessage(words.title)}</h1>
          <p className={styles.about}>{intl.formatMessage(words.about)}</p>
        </div>
        <Button
          appearance="primary"
          icon={<Add20Regular />}
          className={styles.new}
          onClick={() => goTo('/schedule/new')}
        >
          {intl.formatMessage(words.new)}
        </Button>
      </header>
      <nav className={styles.span} aria-label={intl.formatMessage(words.span)}>
        <Button
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          aria-label={intl.formatMessage(words.earlier)}
          onClick={() => setSpans(spans - 1)}
        />
        <span className={styles.dates} aria-live="polite">
          {intl.formatDateTimeRange(from, dayAfter(to, -1), { day: 'numeric', month: 'long' })}
        </span>
        <Button
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          aria-label={intl.formatMessage(words.later)}
          onClick={() => setSpans(spans + 1)}
        />
        {spans !== 0 && (
          <Button appearance="subtle" onClick={() => setSpans(0)}>
            {intl.formatMessage(words.now)}
          </Button>
        )}
      </nav>
      <CancelledLine cancelling={cancelling} onUndo={() => cancelling && restore(cancelling)} />
      <Shown found={found} label={intl.formatMessage(words.loading)} shape={<CardShape lines={8} />}>
        {(classes) =>
          classes.length === 0 ? (
            <NonePlanned isAtAll={spans === 0} />
          ) : (
            <PlannedDays classes={classes} onCancel={setAsked} />
          )
        }
      </Shown>
      {asked !== null && (
        <CancelDialog
          planned={asked}
          onClose={() => setAsked(null)}
          onCancel={(scope) => cancel({ sessionId: asked.session.id, name: asked.session.programme.name, scope })}
        />
      )}
    </>
  );
}
