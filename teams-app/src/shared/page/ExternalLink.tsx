import { Link, makeStyles } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { words } from './messages.ts';

const useStyles = makeStyles({
  link: { display: 'inline-flex', alignItems: 'center', columnGap: '4px', minHeight: '32px', fontWeight: 600 },
  icon: { flexShrink: 0 },
});

/** The one way out of Teams: marked, and said. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  const intl = useIntl();
  const styles = useStyles();
  const leaves = intl.formatMessage(words.opensInBrowser);
  return (
    <Link href={href} target="_blank" rel="noopener noreferrer" className={styles.link} title={leaves}>
      {children}
      <Open16Regular className={styles.icon} role="img" aria-label={leaves} aria-hidden={false} />
    </Link>
  );
}
