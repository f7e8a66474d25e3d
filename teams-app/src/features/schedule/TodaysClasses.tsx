import { makeStyles } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { Shown } from '../../shared/page/Shown.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { momentOf, nextClass } from './class-moment.ts';
import { ClassCard } from './ClassCard.tsx';
import type { ListedClass } from './listed-class.ts';
import { words } from './messages.ts';
import { NextClass } from './NextClass.tsx';
import { NoClassPlanned } from './NoClassPlanned.tsx';
import { HeroShape } from './ScheduleShape.tsx';
import { useNow } from './use-now.ts';
import { useComingClasses } from './use-schedule.ts';
import { addDays, dayOf } from './week.ts';

/** How many classes of the days after today are shown. */
const COMING_UP = 4;

const useStyles = makeStyles({
  date: { margin: '0 0 14px', ...type.title },
  title: { margin: '20px 0 10px', ...type.section },
  classes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(228px, 1fr))',
    gap: '12px',
    margin: 0,
    padding: 0,
  },
  none: { margin: 0, ...quiet },
});

/** The classes of the whole organisation: the next one first, then the rest of today, then what comes. */
export function TodaysClasses() {
  const intl = useIntl();
  const styles = useStyles();
  const now = useNow();
  const today = addDays(now, 0);
  const coming = useComingClasses({ type: 'organisation' }, today);
  return (
    <>
      <h1 className={styles.date}>{intl.formatDate(now, { weekday: 'long', day: 'numeric', month: 'long' })}</h1>
      <Shown found={coming} label={intl.formatMessage(words.loading)} shape={<HeroShape />}>
        {(sessions) => {
          const next = nextClass(sessions, now);
          const ofToday = dayOf(today, sessions, now).classes;
          const alsoToday = ofToday.filter(({ id }) => id !== next?.id);
          const later = sessions.filter(
            (session) => session.id !== next?.id && !ofToday.includes(session) && momentOf(session, now) === 'planned',
          );
          return (
            <>
              {next === null ? (
                <NoClassPlanned onLookAgain={coming.retry} />
              ) : (
                <NextClass session={next} now={now} isPersonal />
              )}
              {ofToday.length === 0 && (
                <>
                  <h2 className={styles.title}>{intl.formatMessage(words.todayHeading)}</h2>
                  <p className={styles.none}>{intl.formatMessage(words.nothingToday)}</p>
                </>
              )}
              <Classes title={intl.formatMessage(words.alsoToday)} classes={alsoToday} now={now} />
              <Classes
                title={intl.formatMessage(words.comingUp)}
                classes={later.slice(0, COMING_UP)}
                now={now}
                hasDate
              />
            </>
          );
        }}
      </Shown>
    </>
  );
}

interface ClassesProps {
  title: string;
  classes: readonly ListedClass[];
  now: Date;
  hasDate?: boolean;
}

function Classes({ title, classes, now, hasDate = false }: ClassesProps) {
  const styles = useStyles();
  if (classes.length === 0) return null;
  return (
    <>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.classes}>
        {classes.map((session) => (
          <ClassCard key={session.id} session={session} now={now} hasDate={hasDate} isPersonal />
        ))}
      </ul>
    </>
  );
}
