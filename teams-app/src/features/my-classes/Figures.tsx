import { makeStyles } from '@fluentui/react-components';
import type { MyResult } from '@upbeat/api/contract/me.ts';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { resultWords as words } from './result-messages.ts';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(96px, 1fr))',
    gap: '12px',
    margin: '16px 0 0',
  },
  label: { ...type.small, ...quiet },
  value: { margin: 0, ...type.section, fontVariantNumeric: 'tabular-nums' },
  note: { display: 'block', ...type.small, ...quiet, fontWeight: 400 },
  link: { display: 'inline-block', paddingBlock: '4px', color: 'inherit' },
});

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}

/** The figures of a class that were measured; what was not has no place here, and no zero. */
export function Figures({ result, hasWeight }: { result: MyResult; hasWeight: boolean }) {
  const intl = useIntl();
  const styles = useStyles();
  const { meanBpm, maxBpm, coverage, calories, recoveryBpm, intervalsHit } = result;
  const bpm = (value: number) => intl.formatMessage(words.bpm, { bpm: Math.round(value) });
  const figures: (Figure | null)[] = [
    meanBpm === null ? null : { label: intl.formatMessage(words.mean), value: bpm(meanBpm) },
    maxBpm === null ? null : { label: intl.formatMessage(words.highest), value: bpm(maxBpm) },
    meanBpm === null
      ? null
      : {
          label: intl.formatMessage(words.coverage),
          value: intl.formatNumber(coverage, { style: 'percent' }),
          note: intl.formatMessage(words.coverageNote),
        },
    intervalsHit === null
      ? null
      : {
          label: intl.formatMessage(words.intervalsHit),
          value: intl.formatMessage(words.hitOf, intervalsHit),
          note: intl.formatMessage(words.intervalsNote),
        },
    recoveryBpm === null
      ? null
      : {
          label: intl.formatMessage(words.recovery),
          value: intl.formatMessage(words.slower, { bpm: recoveryBpm }),
          note: intl.formatMessage(words.recoveryNote),
        },
    calories === null
      ? null
      : {
          label: intl.formatMessage(words.calories),
          value: intl.formatMessage(words.kcal, { kcal: calories.kcal }),
          note: intl.formatMessage(calories.isOutsideStudy ? words.outsideStudy : words.estimate),
        },
  ];
  const shown = figures.filter((figure) => figure !== null);
  if (shown.length === 0) return null;
  return (
    <dl className={styles.figures}>
      {shown.map(({ label, value, note }) => (
        <div key={label}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>
            {value}
            {note !== undefined && <span className={styles.note}>{note}</span>}
          </dd>
        </div>
      ))}
      {calories === null && !hasWeight && meanBpm !== null && (
        <div>
          <dt className={styles.label}>{intl.formatMessage(words.calories)}</dt>
          <dd className={styles.value}>
            <span className={styles.note}>
              <Link href="/profile" className={styles.link}>
                {intl.formatMessage(words.needsWeight)}
              </Link>
            </span>
          </dd>
        </div>
      )}
    </dl>
  );
}
