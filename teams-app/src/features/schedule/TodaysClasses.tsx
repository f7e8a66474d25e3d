import { makeStyles } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { Shown } from '../../shared/page/Shown.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { nextClass } from './class-moment.ts';
import { ClassCard } from './ClassCard.tsx';
import { words } from './messages.ts';
import { NextClass } from './NextClass.tsx';
import { NoClassPlanned } from './NoClassPlanned.tsx';
import { HeroShape } from './ScheduleShape.tsx';
import { useNow } from './use-now.ts';
import { useComingClasses } from './use-schedule.ts';
import { addDays, dayOf } from './week.ts';

const useStyles = makeStyles({
  title: { margin: '20px 0 10px', ...type.section },
  classes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
    gap: '12px',
    margin: 0,
    padding: 0,
  },
  none: { margin: 0, ...quiet },
});

/** All classes of the organisation today, and the next one first. */
export function TodaysClasses() {
  const intl = useIntl();
  const styles = useStyles();
  const now = useNow();
  const today = addDays(now, 0);
  const coming = useComingClasses({ type: 'organisation' }, today);
  return (
    <Shown found={coming} label={intl.formatMessage(words.loading)} shape={<HeroShape />}>
      {(sessions) => {
        const next = nextClass(sessions, now);
        const { classes } = dayOf(today, sessions, now);
        if (next === null && classes.length === 0) return <NoClassPlanned onLookAgain={coming.retry} />;
        return (
          <>
            {next !== null && <NextClass session={next} now={now} />}
            <h2 className={styles.title}>{intl.formatMessage(words.todayHeading)}</h2>
            {classes.length === 0 ? (
              <p className={styles.none}>{intl.formatMessage(words.nothingToday)}</p>
            ) : (
              <ul className={styles.classes}>
                {classes.map((session) => (
                  <ClassCard key={session.id} session={session} now={now} />
                ))}
              </ul>
            )}
          </>
        );
      }}
    </Shown>
  );
}
