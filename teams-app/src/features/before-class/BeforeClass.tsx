import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PlugDisconnected20Regular } from '@fluentui/react-icons';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { durationOf } from '@upbeat/api/domain/programme/programme.ts';
import { useIntl } from 'react-intl';
import { timeToStart } from '../../shared/live/time-to-start.ts';
import { Countdown } from '../../shared/look/Countdown.tsx';
import { Mark } from '../../shared/look/Mark.tsx';
import { Plan } from '../../shared/look/Plan.tsx';
import { useNarrow } from '../../shared/panel/use-narrow.ts';
import { useNow } from '../../shared/use-now.ts';
import { words } from './messages.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', columnGap: '10px', paddingTop: '18px' },
  title: { margin: '10px 0 0', fontSize: '24px', lineHeight: '32px', fontWeight: 600 },
  quiet: { color: tokens.colorNeutralForeground2 },
  until: { marginTop: '10px', color: tokens.colorNeutralForeground2 },
  countdown: { marginTop: '24px' },
  due: { display: 'block', fontSize: '28px', lineHeight: '36px', fontWeight: 600 },
  plan: { marginTop: '24px' },
  noSensor: { display: 'flex', columnGap: '8px', marginTop: '24px' },
  icon: { flexShrink: 0 },
  strong: { display: 'block', fontWeight: 600 },
});

/** What a class is, with whom and when, for who is not in it yet. */
export function BeforeClass({ session }: { session: SessionView }) {
  const styles = useStyles();
  const intl = useIntl();
  const { programme, coachName } = session;
  const minutes = Math.round(durationOf(programme) / 60);
  return (
    <>
      <div className={styles.head}>
        <Mark height={22} />
        <span>{useWhen(new Date(session.plannedStart))}</span>
      </div>
      <h1 className={styles.title}>{programme.name}</h1>
      <div className={styles.quiet}>
        {intl.formatMessage(words.withCoach, { name: coachName })} · {intl.formatMessage(words.minutes, { minutes })}
      </div>
      <UntilStart session={session} />
      <div className={styles.plan}>
        <Plan intervals={programme.intervals} programmeSecond={null} height={80} />
      </div>
      <div className={styles.noSensor}>
        <PlugDisconnected20Regular className={styles.icon} />
        <span>
          <b className={styles.strong}>{intl.formatMessage(words.noSensor)}</b>
          <span className={styles.quiet}>{intl.formatMessage(words.noSensorWords)}</span>
        </span>
      </div>
    </>
  );
}

function UntilStart({ session: { state, plannedStart, coachName, isCoach } }: { session: SessionView }) {
  const styles = useStyles();
  const intl = useIntl();
  const isNarrow = useNarrow();
  const now = useNow();
  const left = timeToStart(new Date(plannedStart), new Date(now));
  const who = isCoach ? intl.formatMessage(words.youStart) : intl.formatMessage(words.coachStarts, { name: coachName });
  if (state === 'live')
    return <div className={mergeClasses(styles.countdown, styles.due)}>{intl.formatMessage(words.isOn)}</div>;
  if (left.state === 'later') return <div className={styles.quiet}>{who}</div>;
  return (
    <div className={styles.countdown}>
      {left.state === 'soon' ? (
        <>
          <Countdown secondsLeft={left.secondsLeft} size={isNarrow ? 72 : 84} />
          <div className={styles.until}>{intl.formatMessage(words.untilStart)}</div>
        </>
      ) : (
        <b className={styles.due}>{intl.formatMessage(words.anyMoment)}</b>
      )}
      <div className={styles.quiet}>{who}</div>
    </div>
  );
}

function useWhen(start: Date): string {
  const intl = useIntl();
  const time = intl.formatTime(start);
  if (start.toDateString() === new Date(useNow()).toDateString()) return intl.formatMessage(words.today, { time });
  return intl.formatMessage(words.onDay, {
    day: intl.formatDate(start, { weekday: 'long', day: 'numeric', month: 'long' }),
    time,
  });
}
