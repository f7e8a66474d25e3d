import { makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { Mark } from '../../shared/look/Mark.tsx';
import { ExternalLink } from '../../shared/page/ExternalLink.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';
import { offerTab } from './offer-tab.ts';

const useStyles = makeStyles({
  root: { maxWidth: '560px' },
  title: { margin: '16px 0 4px', ...type.headline },
  words: { margin: '0 0 12px', ...quiet },
  save: { margin: '0 0 12px', ...type.section },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: '20px' },
});

/** What the tab shows, before somebody adds it for everyone. */
export function TabSetUp() {
  const intl = useIntl();
  const styles = useStyles();
  useEffect(() => offerTab(location.origin), []);
  return (
    <div className={styles.root}>
      <Mark height={28} />
      <h1 className={styles.title}>{intl.formatMessage(words.title)}</h1>
      <p className={styles.words}>{intl.formatMessage(words.what)}</p>
      <p className={styles.words}>{intl.formatMessage(words.never)}</p>
      <p className={styles.words}>{intl.formatMessage(words.who)}</p>
      <p className={styles.save}>{intl.formatMessage(words.save)}</p>
      <div className={styles.links}>
        <ExternalLink href="/support.html#contact">{intl.formatMessage(words.help)}</ExternalLink>
        <ExternalLink href="/privacy.html">{intl.formatMessage(words.privacy)}</ExternalLink>
      </div>
    </div>
  );
}
