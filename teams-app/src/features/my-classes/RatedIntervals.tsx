import { makeStyles, tokens } from '@fluentui/react-components';
import type { MyResult } from '@upbeat/api/contract/me.ts';
import { EFFORT_RATINGS } from '@upbeat/api/domain/effort/effort-rating.ts';
import type { Interval } from '@upbeat/api/domain/programme/programme.ts';
import { useIntl } from 'react-intl';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { resultWords as words } from './result-messages.ts';

const cell = { padding: '8px 12px 8px 0', textAlign: 'start', fontWeight: 400 } as const;

const useStyles = makeStyles({
  heading: { margin: '20px 0 0', ...type.section },
  words: { margin: '2px 0 8px', ...quiet },
  table: { width: '100%', maxWidth: '480px', borderCollapse: 'collapse' },
  head: { ...cell, ...type.small, ...quiet, fontWeight: 600, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  cell: { ...cell, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

interface RatedIntervalsProps {
  ratings: MyResult['ratings'];
  intervals: readonly Interval[];
  hasHeartRate: boolean;
}

/** What I said about intervals: the result of a class without a sensor, and an addition to one with it. */
export function RatedIntervals({ ratings, intervals, hasHeartRate }: RatedIntervalsProps) {
  const intl = useIntl();
  const styles = useStyles();
  if (ratings.length === 0 && hasHeartRate) return null;
  const explanation = ratings.length === 0 ? words.noHeartRateNoRatings : words.noHeartRateWords;
  return (
    <>
      <h3 className={styles.heading}>{intl.formatMessage(hasHeartRate ? words.howItFelt : words.noHeartRate)}</h3>
      <p className={styles.words}>{intl.formatMessage(explanation)}</p>
      {ratings.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {intl.formatMessage(words.interval)}
              </th>
              <th scope="col" className={styles.head}>
                {intl.formatMessage(words.felt)}
              </th>
            </tr>
          </thead>
          <tbody>
            {ratings.map(({ interval, rating }) => {
              const known = EFFORT_RATINGS.find((name) => name === rating);
              return (
                <tr key={interval}>
                  <th scope="row" className={styles.cell}>
                    {interval + 1}. {intervals[interval]?.name}
                  </th>
                  <td className={styles.cell}>{known !== undefined && intl.formatMessage(words[known])}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}
