import { makeStyles } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { Mark } from '../../shared/look/Mark.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { troubleOf } from '../../shared/api/trouble.ts';
import { TroubleNotice } from '../../shared/page/TroubleNotice.tsx';
import { type } from '../../shared/page/type-scale.ts';
import { nextClass } from './class-moment.ts';
import { EmptyWeek } from './EmptyWeek.tsx';
import { TITLES, words } from './messages.ts';
import { NextClass } from './NextClass.tsx';
import { NoClassPlanned } from './NoClassPlanned.tsx';
import type { Place } from './place.ts';
import { HeroShape, WeekShape } from './ScheduleShape.tsx';
import { useNow } from './use-now.ts';
import { useClassesOfDays, useComingClasses } from './use-schedule.ts';
import { addDays, daysOfWeek, readWeek } from './week.ts';
import { WeekNavigation } from './WeekNavigation.tsx';
import { WeekOfClasses } from './WeekOfClasses.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', marginBottom: '14px' },
  title: { flexGrow: 1, margin: 0, ...type.title },
});

/**
 * The schedule of one place in Teams. It is the same for everyone who looks at it: nothing here depends on who that
 * is, so a `SessionView` is read without its `isCoach`.
 */
export function Schedule({ place, week }: { place: Place; week: string | undefined }) {
  const intl = useIntl();
  const styles = useStyles();
  const now = useNow();
  const monday = readWeek(week, now);
  const coming = useComingClasses(place, addDays(now, 0));
  const inWeek = useClassesOfDays(place, monday, 7);
  const days = daysOfWeek(monday, inWeek.state === 'found' ? inWeek.value : [], now);

  return (
    <>
      <header className={styles.head}>
        <Mark height={22} />
        <h1 className={styles.title}>{intl.formatMessage(TITLES[place.type])}</h1>
        <WeekNavigation monday={monday} lastDay={days.at(-1)?.date ?? monday} now={now} />
      </header>
      <Shown found={coming} label={intl.formatMessage(words.loading)} shape={<ScheduleShape />}>
        {(sessions) => {
          const next = nextClass(sessions, now);
          return (
            <>
              {next === null ? <NoClassPlanned onLookAgain={coming.retry} /> : <NextClass session={next} now={now} />}
              {inWeek.state === 'loading' && <WeekShape />}
              {inWeek.state === 'failed' && <TroubleNotice trouble={troubleOf(inWeek.error)} onRetry={inWeek.retry} />}
              {inWeek.state === 'found' &&
                (inWeek.value.length === 0 ? (
                  <EmptyWeek next={next} monday={monday} />
                ) : (
                  <WeekOfClasses days={days} now={now} />
                ))}
            </>
          );
        }}
      </Shown>
    </>
  );
}

function ScheduleShape() {
  return (
    <>
      <HeroShape />
      <WeekShape />
    </>
  );
}
