import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CloudOff20Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { words } from './messages.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    marginBottom: '12px',
    padding: '6px 8px 6px 16px',
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    outline: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    outlineOffset: '-1px',
  },
  words: { flexGrow: 1 },
});

/** The line is down: what is shown stays, with its age. */
export function StaleLine({ shownAt, onRetry }: { shownAt: Date; onRetry: () => void }) {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <div className={styles.line} role="status">
      <CloudOff20Regular />
      <span className={styles.words}>{intl.formatMessage(words.stale, { time: intl.formatTime(shownAt) })}</span>
      <Button size="small" appearance="subtle" onClick={onRetry}>
        {intl.formatMessage(words.tryAgain)}
      </Button>
    </div>
  );
}
