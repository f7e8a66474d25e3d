import { makeStyles, tokens } from '@fluentui/react-components';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useIntl } from 'react-intl';
import { Mark } from '../../shared/look/Mark.tsx';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { words } from './messages.ts';
import { totalOf } from './class-total.ts';
import { MyTotal } from './MyTotal.tsx';
import { useMyResult } from './use-my-result.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', columnGap: '10px', paddingTop: '18px' },
  title: { margin: '10px 0 16px', fontSize: '24px', lineHeight: '32px', fontWeight: 600 },
  when: { marginBottom: '16px', color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
  retry: { marginTop: '12px' },
  next: { margin: '24px 0 0', fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
});

interface ClassOverProps {
  session: SessionView;
  next: SessionView | null;
  onSetZones: () => void;
}

/** The end: what I did, for me alone, and when it goes on. */
export function ClassOver({ session, next, onSetZones }: ClassOverProps) {
  const styles = useStyles();
  const intl = useIntl();
  const { programme, coachName } = session;
  return (
    <>
      <div className={styles.head}>
        <Mark height={22} />
        <span>{intl.formatMessage(words.classWith, { programme: programme.name, coach: coachName })}</span>
      </div>
      <h1 className={styles.title}>{intl.formatMessage(words.over)}</h1>
      <Mine session={session} onSetZones={onSetZones} />
      <h2 className={styles.next}>{intl.formatMessage(words.next)}</h2>
      <div className={styles.when}>{next ? <When session={next} /> : intl.formatMessage(words.noNext)}</div>
    </>
  );
}

function Mine({ session, onSetZones }: { session: SessionView; onSetZones: () => void }) {
  const styles = useStyles();
  const intl = useIntl();
  const mine = useMyResult(session.id);
  if (mine.state === 'adding') return <div role="status">{intl.formatMessage(words.adding)}</div>;
  if (mine.state === 'failed') {
    return (
      <div>
        <div role="status">{intl.formatMessage(words.notRead)}</div>
        <div className={styles.retry}>
          <PanelButton onClick={mine.retry}>{intl.formatMessage(words.tryAgain)}</PanelButton>
        </div>
      </div>
    );
  }
  if (mine.result === null) return <div className={styles.quiet}>{intl.formatMessage(words.notThere)}</div>;
  const total = totalOf(mine.result);
  if (total.seconds.some((seconds) => seconds > 0)) return <MyTotal total={total} />;
  if (!total.hasHeartRate) return <div className={styles.quiet}>{intl.formatMessage(words.nothing)}</div>;
  return (
    <div>
      <div className={styles.quiet}>{intl.formatMessage(words.noZones)}</div>
      <PanelButton look="quiet" onClick={onSetZones}>
        {intl.formatMessage(words.setZones)}
      </PanelButton>
    </div>
  );
}

function When({ session: { programme, plannedStart } }: { session: SessionView }) {
  const intl = useIntl();
  const start = new Date(plannedStart);
  return intl.formatMessage(words.nextWhen, {
    programme: programme.name,
    day: intl.formatDate(start, { weekday: 'long', day: 'numeric', month: 'long' }),
    time: intl.formatTime(start),
  });
}
