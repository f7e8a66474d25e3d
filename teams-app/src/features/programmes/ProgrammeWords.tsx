import { makeStyles } from '@fluentui/react-components';
import { durationOf, type Programme } from '@upbeat/api/domain/programme/programme.ts';
import { useIntl } from 'react-intl';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';

const useStyles = makeStyles({
  name: { margin: 0, ...type.section },
  small: { ...type.small, ...quiet },
});

/** A programme in words: its name, how long it takes, how many intervals it has. */
export function ProgrammeWords({ programme, heading: Heading }: { programme: Programme; heading: 'h2' | 'h3' }) {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <div>
      <Heading className={styles.name}>{programme.name}</Heading>
      <div className={styles.small}>
        {intl.formatMessage(words.lengthAndCount, {
          minutes: Math.max(1, Math.round(durationOf(programme) / 60)),
          count: programme.intervals.length,
        })}
      </div>
    </div>
  );
}
