import { makeStyles, tokens } from '@fluentui/react-components';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { useIntl } from 'react-intl';
import { durationText } from '../../shared/look/clock-text.ts';
import { ZoneGlyph } from '../../shared/look/ZoneGlyph.tsx';
import { targetText } from '../../shared/look/target-words.ts';
import { Fold } from '../../shared/panel/Fold.tsx';
import { words } from './messages.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: '28px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** What comes in which order, for the coach who is about to lead it. */
export function Overview({ programme }: { programme: Programme }) {
  const styles = useStyles();
  const intl = useIntl();
  return (
    <Fold
      title={intl.formatMessage(words.overview)}
      hint={intl.formatMessage(words.intervals, { count: programme.intervals.length })}
    >
      <ol className={styles.list}>
        {programme.intervals.map((interval, index) => (
          <li key={index} className={styles.row}>
            <ZoneGlyph zone={interval.targetZone} height={13} />
            <span className={styles.name}>{interval.name}</span>{' '}
            <span className={styles.quiet}>{targetText(interval)}</span>{' '}
            <span className={styles.quiet}>{durationText(interval.seconds)}</span>
          </li>
        ))}
      </ol>
    </Fold>
  );
}
