import { Button, makeStyles } from '@fluentui/react-components';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { Plan } from '../../shared/look/Plan.tsx';
import { Card } from '../../shared/page/Card.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { BackToClasses } from './BackToClasses.tsx';
import { minutesOf } from '../../shared/class/class-length.ts';
import { momentOf } from './class-moment.ts';
import { CoachPrepares } from './CoachPrepares.tsx';
import { IntervalTable } from './IntervalTable.tsx';
import { MOMENTS, words } from './messages.ts';
import { HeroShape } from './ScheduleShape.tsx';
import { useClassWay } from './use-class-way.ts';
import { useNow } from './use-now.ts';
import { useClass } from './use-schedule.ts';
import { mondayOf, writeWeek } from './week.ts';

const useStyles = makeStyles({
  card: { padding: '28px', [NARROW]: { padding: '20px' } },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px', justifyContent: 'space-between' },
  moment: { ...type.small, ...quiet },
  name: { margin: 0, fontSize: '28px', lineHeight: '36px', fontWeight: 600 },
  quiet: { ...quiet },
  way: { display: 'flex', flexDirection: 'column', rowGap: '4px', [NARROW]: { width: '100%' } },
  go: { minHeight: '44px', minWidth: '176px' },
  plan: { margin: '24px 0' },
});

/** One class, as everyone may know it: when, with whom, and what happens in it. */
export function ClassPage({ sessionId }: { sessionId: string }) {
  const intl = useIntl();
  const found = useClass(sessionId);
  return (
    <>
      {found.state === 'failed' && <BackToClasses to="/" />}
      <Shown found={found} label={intl.formatMessage(words.loading)} shape={<HeroShape />}>
        {(session) => <ClassOnPage session={session} />}
      </Shown>
    </>
  );
}

function ClassOnPage({ session }: { session: SessionView }) {
  const intl = useIntl();
  const styles = useStyles();
  const heading = useId();
  const now = useNow();
  const way = useClassWay(session, now);
  const { programme, coachName, plannedStart } = session;
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
          </div>
          <div className={styles.way}>
            {way.type === 'go' && (
              <Button appearance="primary" className={styles.go} onClick={way.go}>
                {intl.formatMessage(words.goToClass)}
              </Button>
            )}
            {way.type === 'here' && <span>{intl.formatMessage(words.joinHere)}</span>}
            {way.type === 'invitation' && <span>{intl.formatMessage(words.joinFromInvitation)}</span>}
          </div>
        </div>
        <div className={styles.plan}>
          <Plan intervals={programme.intervals} programmeSecond={null} height={118} isLabelled />
        </div>
        {session.isCoach && session.state === 'scheduled' && <CoachPrepares sessionId={session.id} />}
        <IntervalTable intervals={programme.intervals} />
      </Card>
    </>
  );
}
