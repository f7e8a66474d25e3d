import { makeStyles } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { type } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';

const useStyles = makeStyles({
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    minHeight: '36px',
    marginBottom: '14px',
    color: 'inherit',
    textDecorationLine: 'none',
    ...type.strong,
    ':hover': { textDecorationLine: 'underline' },
  },
});

/** From one class to all of them, also where that one is not here. */
export function BackToClasses({ to }: { to: string }) {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <Link href={to} className={styles.back}>
      <ArrowLeft16Regular />
      {intl.formatMessage(words.back)}
    </Link>
  );
}
