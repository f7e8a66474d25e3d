import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { Unseen } from '../../shared/look/Unseen.tsx';
import { Card } from '../../shared/page/Card.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';
import { trendOf, type TrendBar } from './trend.ts';
import { useMyWeeks } from './use-my-classes.ts';

const BARS_HEIGHT = 88;
/** A week without points keeps its foot. */
const LEAST_HEIGHT = 3;
/** The first week and the one in the middle say when they were; the last says that it is now. */
const DATED = [0, 3];

const useStyles = makeStyles({
  card: { padding: '16px' },
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', columnGap: '8px' },
  title: { margin: 0, ...type.section },
  quiet: { ...type.small, ...quiet },
  bars: {
    display: 'flex',
    columnGap: '8px',
    alignItems: 'flex-end',
    height: `${BARS_HEIGHT + 20}px`,
    marginTop: '10px',
  },
  column: { flex: '1 1 0', minWidth: 0, textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  bar: {
    display: 'block',
    boxSizing: 'border-box',
    marginTop: '4px',
    borderRadius: '4px',
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  now: {
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  value: { ...type.small, ...quiet },
  valueNow: { ...type.small, fontWeight: 600, color: tokens.colorNeutralForeground1 },
  dates: { display: 'flex', columnGap: '8px', marginTop: '6px', ...type.small, ...quiet },
  date: { flex: '1 1 0', minWidth: 0, whiteSpace: 'nowrap' },
  last: { display: 'flex', justifyContent: 'flex-end' },
});

/** My effort points by week: as bars for the eye, and as a table for the ear. */
export function Trend() {
  const intl = useIntl();
  const styles = useStyles();
  const weeks = useMyWeeks();
  const bars = weeks === null ? null : trendOf(weeks);
  return (
    <Card className={styles.card} labelledBy="my-trend">
      <div className={styles.head}>
        <h2 id="my-trend" className={styles.title}>
          {intl.formatMessage(words.trend)}
        </h2>
        <span className={styles.quiet}>{intl.formatMessage(words.weeks, { weeks: 8 })}</span>
      </div>
      <div aria-hidden className={styles.bars}>
        {bars?.map((bar) => (
          <div key={bar.from.toISOString()} className={styles.column}>
            <span className={bar.isNow ? styles.valueNow : styles.value}>{intl.formatNumber(bar.points)}</span>
            <span
              className={mergeClasses(styles.bar, bar.isNow && styles.now)}
              style={{ height: Math.max(LEAST_HEIGHT, Math.round(bar.share * BARS_HEIGHT)) }}
            />
          </div>
        ))}
      </div>
      <div aria-hidden className={styles.dates}>
        {bars?.map((bar, index) => (
          <span key={bar.from.toISOString()} className={mergeClasses(styles.date, bar.isNow && styles.last)}>
            {bar.isNow
              ? intl.formatMessage(words.thisWeek)
              : DATED.includes(index) && intl.formatDate(bar.from, { day: 'numeric', month: 'short' })}
          </span>
        ))}
      </div>
      {bars !== null && <TrendTable bars={bars} />}
    </Card>
  );
}

function TrendTable({ bars }: { bars: readonly TrendBar[] }) {
  const intl = useIntl();
  return (
    <Unseen as="div">
      <table>
        <caption>{intl.formatMessage(words.trendTable)}</caption>
        <thead>
          <tr>
            {[words.weekFrom, words.effortPoints, words.classes].map((word) => (
              <th key={word.id} scope="col">
                {intl.formatMessage(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map(({ from, points, classes, isNow }) => (
            <tr key={from.toISOString()}>
              <th scope="row">
                {isNow
                  ? intl.formatMessage(words.thisWeek)
                  : intl.formatDate(from, { day: 'numeric', month: 'long', timeZone: 'UTC' })}
              </th>
              <td>{intl.formatNumber(points)}</td>
              <td>{intl.formatNumber(classes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Unseen>
  );
}
