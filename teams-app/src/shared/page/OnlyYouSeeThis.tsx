import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { words } from './messages.ts';
import { type } from './type-scale.ts';

const useStyles = makeStyles({
  pill: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    padding: '2px 8px',
    borderRadius: '10px',
    whiteSpace: 'nowrap',
    color: tokens.colorPaletteGreenForeground1,
    backgroundColor: tokens.colorPaletteGreenBackground1,
    ...type.small,
  },
});

/** Marks what is for nobody else. */
export function OnlyYouSeeThis() {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <span className={styles.pill}>
      <LockClosed16Regular />
      {intl.formatMessage(words.onlyYou)}
    </span>
  );
}
