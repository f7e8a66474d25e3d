import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { durationOf } from '@upbeat/api/domain/programme/programme.ts';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { clockChanges } from './clock-changes.ts';
import { words } from './planning-messages.ts';
import type { PlanForm } from './use-plan-form.ts';

const SHOWN_FIRST = 6;

const useStyles = makeStyles({
  dates: { margin: 0, padding: 0, listStyleType: 'none' },
  date: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: '12px',
    padding: '7px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  day: { ...type.body },
  time: { ...type.strong },
  note: { flexBasis: '100%', ...type.small, ...quiet },
  changed: { color: tokens.colorBrandForeground1 },
});

/** Every class that the form would plan, with a word where the clocks change. */
export function ComingDates({ form, asOneClass = false }: { form: PlanForm; asOneClass?: boolean }) {
  const intl = useIntl();
  const styles = useStyles();
  const [isAll, setIsAll] = useState(false);
  const { starts: all } = form.reading;
  const starts = asOneClass ? all.slice(0, 1) : all;
  const { timeZone, programme } = form.draft;
  const changes = clockChanges(
    starts.map(({ start }) => start),
    timeZone,
  );
  const lengthMs = programme === null ? 0 : durationOf(programme) * 1000;
  const thisYear = new Date().getFullYear();
  const shown = isAll ? starts : starts.slice(0, SHOWN_FIRST);
  return (
    <>
      <ol className={styles.dates}>
        {shown.map(({ start, isShifted }, place) => {
          const time = intl.formatTime(start, { timeZone });
          const ownTime = intl.formatTime(start);
          return (
            <li key={start.getTime()} className={styles.date}>
              <span className={styles.day}>
                {intl.formatDate(start, {
                  weekday: 'short',
                  day: 'numeric',
                  month: 'long',
                  timeZone,
                  ...(start.getFullYear() === thisYear ? {} : { year: 'numeric' }),
                })}
              </span>
              <span className={styles.time}>
                {lengthMs === 0
                  ? time
                  : intl.formatMessage(words.fromTo, {
                      from: time,
                      to: intl.formatTime(start.getTime() + lengthMs, { timeZone }),
                    })}
              </span>
              {time !== ownTime && (
                <span className={styles.note}>{intl.formatMessage(words.forYou, { time: ownTime })}</span>
              )}
              {isShifted && <span className={styles.note}>{intl.formatMessage(words.shifted, { time })}</span>}
              {changes[place] && !isShifted && (
                <span className={styles.note}>{intl.formatMessage(words.clockChange, { time })}</span>
              )}
            </li>
          );
        })}
      </ol>
      {shown.length < starts.length && (
        <Button appearance="subtle" onClick={() => setIsAll(true)}>
          {intl.formatMessage(words.more, { count: starts.length - shown.length })}
        </Button>
      )}
    </>
  );
}
