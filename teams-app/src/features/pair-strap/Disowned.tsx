import { makeStyles, tokens } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { words } from './messages.ts';

const useStyles = makeStyles({ words: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 } });

/** How much is gone. */
export function Disowned({ seconds }: { seconds: number }) {
  const styles = useStyles();
  const intl = useIntl();
  return (
    <p className={styles.words} role="status">
      {intl.formatMessage(words.deleted, { seconds })}
    </p>
  );
}
