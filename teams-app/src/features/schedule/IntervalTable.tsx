import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Interval } from '@upbeat/api/domain/programme/programme.ts';
import { useIntl } from 'react-intl';
import { durationText } from '../../shared/look/clock-text.ts';
import { targetText } from '../../shared/look/target-words.ts';
import { ZoneGlyph } from '../../shared/look/ZoneGlyph.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';

const cell = { padding: '8px 16px 8px 0', textAlign: 'start', verticalAlign: 'top', fontWeight: 400 } as const;

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    ...cell,
    ...type.small,
    ...quiet,
    fontWeight: 600,
    whiteSpace: 'nowrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: { ...cell, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  end: { textAlign: 'end', paddingRight: 0 },
  zone: {
    display: 'inline-flex',
    whiteSpace: 'nowrap',
    verticalAlign: 'bottom',
    alignItems: 'center',
    columnGap: '8px',
  },
  easier: { display: 'block', ...type.small, ...quiet },
  // On a phone the exercise stands under the name of its interval.
  column: { [NARROW]: { display: 'none' } },
  under: { display: 'none', [NARROW]: { display: 'block', ...type.small, ...quiet } },
});

/** What happens in a class, for those who read rather than look. */
export function IntervalTable({ intervals }: { intervals: readonly Interval[] }) {
  const intl = useIntl();
  const styles = useStyles();
  const hasExercises = intervals.some(({ exercise }) => exercise !== undefined);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {intl.formatMessage(words.interval)}
          </th>
          {hasExercises && (
            <th scope="col" className={mergeClasses(styles.head, styles.column)}>
              {intl.formatMessage(words.exercise)}
            </th>
          )}
          <th scope="col" className={styles.head}>
            {intl.formatMessage(words.target)}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.end)}>
            {intl.formatMessage(words.length)}
          </th>
        </tr>
      </thead>
      <tbody>
        {intervals.map((interval, index) => (
          <tr key={index}>
            <th scope="row" className={styles.cell}>
              {interval.name}
              <span className={styles.under}>
                <Exercise interval={interval} />
              </span>
            </th>
            {hasExercises && (
              <td className={mergeClasses(styles.cell, styles.column)}>
                <Exercise interval={interval} />
              </td>
            )}
            <td className={styles.cell}>
              <span className={styles.zone}>
                <ZoneGlyph zone={interval.targetZone} />
                {targetText(interval)}
              </span>
            </td>
            <td className={mergeClasses(styles.cell, styles.end)}>{durationText(interval.seconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Exercise({ interval: { exercise, easierOption: option } }: { interval: Interval }) {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <>
      {exercise}
      {option !== undefined && <span className={styles.easier}>{intl.formatMessage(words.easier, { option })}</span>}
    </>
  );
}
