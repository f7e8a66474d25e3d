import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { useNarrowPage } from '../../shared/page/use-narrow-page.ts';
import { ClassCard } from './ClassCard.tsx';
import { words } from './messages.ts';
import { todayFirst, type Day } from './week.ts';

const useStyles = makeStyles({
  unseen: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
  week: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    gap: '12px',
    marginTop: '18px',
    [NARROW]: { gridAutoFlow: 'row', rowGap: '20px' },
  },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: '6px',
    boxSizing: 'border-box',
    height: '36px',
    margin: '0 0 10px',
    paddingTop: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: 400,
    whiteSpace: 'nowrap',
  },
  today: { borderBottom: `3px solid ${tokens.colorBrandStroke1}` },
  number: { ...type.title },
  weekday: { ...type.body, ...quiet },
  classes: { display: 'grid', rowGap: '10px', margin: 0, padding: 0 },
  none: { margin: 0, ...quiet },
  earlier: { margin: '4px 0 -4px', ...type.section },
});

/** The days of a week: columns side by side, or one column that begins with today. */
export function WeekOfClasses({ days, now }: { days: readonly Day[]; now: Date }) {
  const intl = useIntl();
  const styles = useStyles();
  const isNarrow = useNarrowPage();
  const { ahead, earlier } = isNarrow ? todayFirst(days) : { ahead: days, earlier: [] };
  return (
    <div className={styles.week}>
      <h2 className={styles.unseen}>{intl.formatMessage(words.weekLabel)}</h2>
      {ahead.map((day) => (
        <DayOfClasses key={day.date.toISOString()} day={day} now={now} />
      ))}
      {earlier.length > 0 && <div className={styles.earlier}>{intl.formatMessage(words.earlierThisWeek)}</div>}
      {earlier.map((day) => (
        <DayOfClasses key={day.date.toISOString()} day={day} now={now} />
      ))}
    </div>
  );
}

function DayOfClasses({ day: { date, isToday, classes }, now }: { day: Day; now: Date }) {
  const intl = useIntl();
  const styles = useStyles();
  const weekday = intl.formatDate(date, { weekday: 'short' });
  return (
    <div>
      <h3 className={mergeClasses(styles.head, isToday && styles.today)}>
        <span className={styles.number}>{intl.formatDate(date, { day: 'numeric' })}</span>
        <span className={styles.weekday}>{isToday ? intl.formatMessage(words.today, { weekday }) : weekday}</span>
      </h3>
      {classes.length > 0 && (
        <ul className={styles.classes}>
          {classes.map((session) => (
            <ClassCard key={session.id} session={session} now={now} heading="h4" />
          ))}
        </ul>
      )}
      {isToday && classes.length === 0 && <p className={styles.none}>{intl.formatMessage(words.nothingToday)}</p>}
    </div>
  );
}
