import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { text } from '../look.ts';
import { EntryCard } from './EntryCard.tsx';
import { hourOf, hoursOf, type Day } from '../../week.ts';

const HOUR_PX = 84; // half an hour holds two lines
const CLOCK_PX = 56;
const HEAD_PX = 56;
const COLUMN = '@media (max-width: 859px)';

const useStyles = makeStyles({
  week: {
    display: 'grid',
    gridTemplateColumns: `${CLOCK_PX}px repeat(7, minmax(0, 1fr))`,
    gridTemplateRows: `${HEAD_PX}px auto`,
    [COLUMN]: { display: 'block', padding: '0 12px 24px' },
  },
  corner: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [COLUMN]: { display: 'none' },
  },
  hours: { position: 'relative', [COLUMN]: { display: 'none' } },
  hour: {
    ...text.small,
    position: 'absolute',
    insetInlineEnd: '8px',
    transform: 'translateY(-50%)',
    color: tokens.colorNeutralForeground2,
    ':first-child': { transform: 'none' },
  },
  day: { display: 'contents', [COLUMN]: { display: 'block' } },
  head: {
    gridRow: 1,
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    margin: 0,
    padding: '0 10px',
    fontWeight: 400,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground2,
    ...text.small,
    [COLUMN]: {
      position: 'static',
      borderLeft: 'none',
      padding: '16px 0 6px',
      flexDirection: 'row',
      gap: '8px',
      justifyContent: 'start',
      alignItems: 'baseline',
    },
  },
  number: { ...text.heading, lineHeight: '24px', color: tokens.colorNeutralForeground1 },
  today: { color: tokens.colorBrandForeground1, fontWeight: 600 },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    [COLUMN]: { display: 'flex', flexDirection: 'column', gap: '6px' },
  },
  body: {
    gridRow: 2,
    position: 'relative',
    borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `repeating-linear-gradient(to bottom, ${tokens.colorNeutralStroke3} 0 1px, transparent 1px ${HOUR_PX}px)`,
    [COLUMN]: { height: 'auto !important', borderLeft: 'none', background: 'none' },
  },
  weekend: { backgroundColor: tokens.colorNeutralBackground2 },
  free: { display: 'none', color: tokens.colorNeutralForeground2, ...text.small, [COLUMN]: { display: 'block' } },
  entry: {
    position: 'absolute',
    zIndex: 1,
    padding: '1px 3px',
    [COLUMN]: { position: 'static', width: 'auto !important', height: 'auto !important', padding: 0 },
  },
  now: {
    position: 'absolute',
    insetInline: 0,
    height: '2px',
    pointerEvents: 'none',
    backgroundColor: tokens.colorPaletteRedBackground3,
    [COLUMN]: { display: 'none' },
  },
});

const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });

/** Seven days by the hour; on a narrow window one under the other. */
export function WeekGrid({ days, now }: { days: readonly Day[]; now: Date }) {
  const styles = useStyles();
  const { first, last } = hoursOf(days);
  const height = (last - first) * HOUR_PX;
  const top = (hour: number): number => (hour - first) * HOUR_PX;

  return (
    <div className={styles.week}>
      <div className={styles.corner} />
      {days.map(({ date, isToday, entries }, index) => (
        <section key={date.toDateString()} className={styles.day} aria-label={WEEKDAY.format(date)}>
          <h4 className={styles.head} style={{ gridColumn: index + 2 }} aria-current={isToday ? 'date' : undefined}>
            <span className={mergeClasses(styles.number, isToday && styles.today)}>{date.getDate()}</span>
            <span className={mergeClasses(isToday && styles.today)}>{WEEKDAY.format(date)}</span>
          </h4>
          <div
            className={mergeClasses(styles.body, index > 4 && styles.weekend)}
            style={{ gridColumn: index + 2, height }}
          >
            <ul className={styles.list}>
              {entries.length === 0 && <li className={styles.free}>Free</li>}
              {entries.map(({ entry, from, to, lane, lanes }) => (
                <li
                  key={entry.id}
                  className={styles.entry}
                  style={{
                    top: top(from),
                    height: Math.max((to - from) * HOUR_PX, HOUR_PX / 2),
                    width: `${100 / lanes}%`,
                    insetInlineStart: `${(100 * lane) / lanes}%`,
                  }}
                >
                  <EntryCard entry={entry} now={now} />
                </li>
              ))}
            </ul>
            {isToday && hourOf(now) > first && hourOf(now) < last && <NowLine top={top(hourOf(now))} />}
          </div>
        </section>
      ))}
      <div className={styles.hours} style={{ gridColumn: 1, gridRow: 2, height }} aria-hidden="true">
        {Array.from({ length: last - first }, (_, index) => (
          <span key={index} className={styles.hour} style={{ top: index * HOUR_PX }}>
            {String(first + index).padStart(2, '0')}:00
          </span>
        ))}
      </div>
    </div>
  );
}

function NowLine({ top }: { top: number }) {
  const styles = useStyles();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'center' });
  }, []);
  return <div ref={line} className={styles.now} style={{ top }} />;
}
