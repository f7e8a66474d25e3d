import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarCancel20Regular, Edit20Regular } from '@fluentui/react-icons';
import type { PlannedClass } from '@upbeat/api/contract/schedule.ts';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { repeatWords } from '../../shared/class/repeat-words.ts';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { useNow } from '../../shared/use-now.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { CancelledLine } from './CancelledLine.tsx';
import { LiveMeeting } from './JustPlanned.tsx';
import { words } from './planned-messages.ts';
import { useCancelling } from './use-cancelling.ts';
import { usePlanned } from './use-planned.ts';

const useStyles = makeStyles({
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '8px 20px',
    alignItems: 'start',
    margin: '20px 0 0',
    padding: '14px 16px',
    borderRadius: '8px',
    outline: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineOffset: '-1px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  title: { margin: '0 0 4px', ...type.strong },
  small: { fontWeight: 400, ...type.small, ...quiet },
  series: { margin: '0 0 6px', ...quiet },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  act: { minHeight: '36px' },
  line: { marginTop: '20px' },
});

/** What an admin can do with a class from its page, and where its meeting stands. */
export function ManageClass({ session }: { session: SessionView }) {
  const styles = useStyles();
  const found = usePlanned(session.id);
  const { cancelling, cancel, restore, isPending } = useCancelling();
  const [isAsked, setIsAsked] = useState(false);
  if (session.state === 'live' || (session.state === 'ended' && !session.isCancelled)) return null;
  const of = { sessionId: session.id, name: session.programme.name };
  return (
    <>
      <div className={styles.line}>
        <CancelledLine cancelling={cancelling} onUndo={() => cancelling && restore(cancelling)} />
      </div>
      {found.state === 'found' && (
        <Planning
          planned={found.value}
          isPending={isPending}
          onCancel={() => setIsAsked(true)}
          onRestore={() => restore({ ...of, scope: 'one' })}
        />
      )}
      {isAsked && found.state === 'found' && (
        <CancelDialog
          planned={found.value}
          onClose={() => setIsAsked(false)}
          onCancel={(scope) => cancel({ ...of, scope })}
        />
      )}
    </>
  );
}

interface PlanningProps {
  planned: PlannedClass;
  isPending: boolean;
  onCancel: () => void;
  onRestore: () => void;
}

function Planning({ planned, isPending, onCancel, onRestore }: PlanningProps) {
  const intl = useIntl();
  const styles = useStyles();
  const heading = useId();
  const [, goTo] = useLocation();
  const { session, plan, leftInSeries } = planned;
  const isAhead = Date.parse(session.plannedStart) > useNow();
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <div>
        <h2 id={heading} className={styles.title}>
          {intl.formatMessage(words.planning)}{' '}
          <span className={styles.small}>{intl.formatMessage(words.onlyAdmins)}</span>
        </h2>
        {plan.repeats !== null && (
          <p className={styles.series}>
            {repeatWords(intl, plan.repeats, new Date())}
            {leftInSeries !== null && `, ${intl.formatMessage(words.left, { count: leftInSeries })}`}
          </p>
        )}
        {!session.isCancelled && <LiveMeeting sessionId={session.id} />}
      </div>
      <div className={styles.acts}>
        {session.isCancelled ? (
          isAhead && (
            <Button className={styles.act} disabledFocusable={isPending} onClick={onRestore}>
              {intl.formatMessage(words.putBack)}
            </Button>
          )
        ) : (
          <>
            <Button className={styles.act} icon={<Edit20Regular />} onClick={() => goTo(`/class/${session.id}/change`)}>
              {intl.formatMessage(words.change)}
            </Button>
            <Button
              className={styles.act}
              icon={<CalendarCancel20Regular />}
              disabledFocusable={isPending}
              onClick={onCancel}
            >
              {intl.formatMessage(words.cancel)}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
