import { makeStyles } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { type } from '../../shared/page/type-scale.ts';
import { words } from './planning-messages.ts';

const useStyles = makeStyles({
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    minHeight: '36px',
    marginBottom: '10px',
    color: 'inherit',
    textDecorationLine: 'none',
    ...type.strong,
    ':hover': { textDecorationLine: 'underline' },
  },
});

/** From one form to all planned classes. */
export function BackToPlanned() {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <Link href="/schedule" className={styles.back}>
      <ArrowLeft16Regular />
      {intl.formatMessage(words.back)}
    </Link>
  );
}
