import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { text, TITLE_BAR } from '../look.ts';
import { useAgenda } from '../TeamsProvider.tsx';
import { daysOf, mondayOf } from '../../week.ts';
import { WeekGrid } from './WeekGrid.tsx';
import { weekWords } from './words.ts';

const WEEKS_BACK = -2;
const WEEKS_AHEAD = 9;
const MINUTE_MS = 60_000;

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  bar: {
    height: `${TITLE_BAR}px`,
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '0 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...text.title, margin: '0 12px 0 0' },
  week: { ...text.body, margin: '0 0 0 4px', fontWeight: 600 },
  nothing: { ...text.body, marginInlineStart: 'auto', color: tokens.colorNeutralForeground2, textAlign: 'end' },
  grid: { flexGrow: 1, minHeight: 0, overflow: 'auto' },
});

/** One's own week as Outlook and Teams show it: what one is asked to, what one said to it, and how to join. */
export function CalendarView() {
  const styles = useStyles();
  const entries = useAgenda()?.entries;
  const [weeksAhead, setWeeksAhead] = useState(0);
  const now = useNow();
  const monday = mondayOf(now, weeksAhead);
  const days = daysOf(monday, entries ?? [], now);
  const isEmpty = entries !== undefined && days.every((day) => day.entries.length === 0);

  return (
    <section className={styles.root} aria-label="Calendar">
      <div className={styles.bar}>
        <h2 className={styles.title}>Calendar</h2>
        <Button size="small" disabled={weeksAhead === 0} onClick={() => setWeeksAhead(0)}>
          Today
        </Button>
        <Tooltip content="The week before" relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronLeft20Regular />}
            disabled={weeksAhead <= WEEKS_BACK}
            onClick={() => setWeeksAhead(weeksAhead - 1)}
          />
        </Tooltip>
        <Tooltip content="The next week" relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronRight20Regular />}
            disabled={weeksAhead >= WEEKS_AHEAD}
            onClick={() => setWeeksAhead(weeksAhead + 1)}
          />
        </Tooltip>
        <h3 className={styles.week} aria-live="polite">
          {weekWords(monday)}
        </h3>
        {isEmpty && <span className={styles.nothing}>Nothing is in this week</span>}
      </div>
      <div className={styles.grid}>
        <WeekGrid days={days} now={now} />
      </div>
    </section>
  );
}

/** The time, to the minute. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
