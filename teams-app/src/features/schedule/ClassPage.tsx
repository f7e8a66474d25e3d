import { makeStyles } from '@fluentui/react-components';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useId, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { minutesOf } from '../../shared/class/class-length.ts';
import { Plan } from '../../shared/look/Plan.tsx';
import { Card } from '../../shared/page/Card.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { BackToClasses } from './BackToClasses.tsx';
import { CancelledNotice } from './CancelledNotice.tsx';
import { momentOf } from './class-moment.ts';
import { ClassFacts } from './ClassFacts.tsx';
import { ClassWays } from './ClassWays.tsx';
import { CoachPrepares } from './CoachPrepares.tsx';
import { IntervalTable } from './IntervalTable.tsx';
import { MOMENTS, words } from './messages.ts';
import { HeroShape } from './ScheduleShape.tsx';
import { useNow } from './use-now.ts';
import { useRsvp } from './use-rsvp.ts';
import { useClass } from './use-schedule.ts';
import { mondayOf, writeWeek } from './week.ts';

const useStyles = makeStyles({
  card: { padding: '28px', [NARROW]: { padding: '20px' } },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '16px 28px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  moment: { ...type.small, ...quiet },
  name: { margin: 0, fontSize: '28px', lineHeight: '36px', fontWeight: 600 },
  quiet: { ...quiet },
  plan: { margin: '24px 0' },
});

interface ClassPageProps {
  sessionId: string;
  /** In the personal tab one's own answer stands on the page, and the way to one's own result. */
  isPersonal?: boolean;
  /** What whoever planned it can do with it. */
  planning?: (session: SessionView) => ReactNode;
}

/** One class, as everyone may know it: when, with whom, and what happens in it. */
export function ClassPage({ sessionId, ...rest }: ClassPageProps) {
  const intl = useIntl();
  const found = useClass(sessionId);
  return (
    <>
      {found.state === 'failed' && <BackToClasses to="/" />}
      <Shown found={found} label={intl.formatMessage(words.loading)} shape={<HeroShape />}>
        {(session) => <ClassOnPage session={session} {...rest} />}
      </Shown>
    </>
  );
}

function ClassOnPage({
  session,
  isPersonal = false,
  planning = () => null,
}: { session: SessionView } & Omit<ClassPageProps, 'sessionId'>) {
  const intl = useIntl();
  const styles = useStyles();
  const heading = useId();
  const now = useNow();
  const rsvp = useRsvp(session.id, session.state === 'scheduled');
  const { programme, coachName, plannedStart, isCancelled } = session;
  return (
    <>
      <BackToClasses to={`/week/${writeWeek(mondayOf(new Date(plannedStart)))}`} />
      <Card className={styles.card} labelledBy={heading}>
        <div className={styles.head}>
          <div>
            <div className={styles.moment}>{intl.formatMessage(MOMENTS[momentOf(session, now)])}</div>
            <h1 id={heading} className={styles.name}>
              {programme.name}
            </h1>
            <div className={styles.quiet}>
              {intl.formatMessage(words.withCoach, {
                day: intl.formatDate(plannedStart, { weekday: 'long', day: 'numeric', month: 'long' }),
                time: intl.formatTime(plannedStart),
                minutes: minutesOf(programme),
                coach: coachName,
              })}
            </div>
            <ClassFacts session={session} rsvp={rsvp.state === 'found' ? rsvp.value : null} />
          </div>
          <ClassWays session={session} now={now} isPersonal={isPersonal} />
        </div>
        {isCancelled && <CancelledNotice isOfSeries={session.seriesId !== null} />}
        {planning(session)}
        <div className={styles.plan}>
          <Plan intervals={programme.intervals} programmeSecond={null} height={118} isLabelled />
        </div>
        {session.isCoach && session.state === 'scheduled' && <CoachPrepares sessionId={session.id} />}
        <IntervalTable intervals={programme.intervals} />
      </Card>
    </>
  );
}
