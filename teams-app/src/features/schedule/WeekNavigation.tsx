import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { type } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';
import { addDays, mondayOf, writeWeek } from './week.ts';

const useStyles = makeStyles({
  navigation: { display: 'flex', alignItems: 'center', columnGap: '4px', minHeight: '36px' },
  week: { minWidth: '132px', textAlign: 'center', ...type.strong },
});

/** From week to week. The address of the page carries the week, so that going back works. */
export function WeekNavigation({ monday, lastDay, now }: { monday: Date; lastDay: Date; now: Date }) {
  const intl = useIntl();
  const styles = useStyles();
  const [, goTo] = useLocation();
  const showWeek = (other: Date) => goTo(isThisWeek(other, now) ? '/' : `/week/${writeWeek(other)}`);
  return (
    <nav className={styles.navigation} aria-label={intl.formatMessage(words.weekLabel)}>
      {!isThisWeek(monday, now) && (
        <Button appearance="subtle" onClick={() => showWeek(mondayOf(now))}>
          {intl.formatMessage(words.thisWeek)}
        </Button>
      )}
      <Button
        appearance="subtle"
        icon={<ChevronLeft20Regular />}
        aria-label={intl.formatMessage(words.earlierWeek)}
        onClick={() => showWeek(addDays(monday, -7))}
      />
      <span className={styles.week} aria-live="polite">
        {intl.formatDateTimeRange(monday, lastDay, {
          day: 'numeric',
          month: 'long',
          ...(lastDay.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
        })}
      </span>
      <Button
        appearance="subtle"
        icon={<ChevronRight20Regular />}
        aria-label={intl.formatMessage(words.laterWeek)}
        onClick={() => showWeek(addDays(monday, 7))}
      />
    </nav>
  );
}

function isThisWeek(monday: Date, now: Date): boolean {
  return monday.getTime() === mondayOf(now).getTime();
}
