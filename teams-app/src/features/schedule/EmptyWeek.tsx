import { Button, makeStyles } from '@fluentui/react-components';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { quiet } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';
import { mondayOf, writeWeek } from './week.ts';

const useStyles = makeStyles({
  empty: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px', padding: '24px 4px', ...quiet },
});

/** A week without a class, and the way to the next one. */
export function EmptyWeek({ next, monday }: { next: SessionView | null; monday: Date }) {
  const intl = useIntl();
  const styles = useStyles();
  const [, goTo] = useLocation();
  const other = next === null ? null : mondayOf(new Date(next.plannedStart));
  return (
    <div className={styles.empty} role="status">
      {intl.formatMessage(words.emptyWeek)}
      {other !== null && other.getTime() !== monday.getTime() && (
        <Button onClick={() => goTo(`/week/${writeWeek(other)}`)}>{intl.formatMessage(words.nextPlanned)}</Button>
      )}
    </div>
  );
}
