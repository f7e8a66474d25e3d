import { Button, makeStyles } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { ExternalLink } from '../../shared/page/ExternalLink.tsx';
import { Card } from '../../shared/page/Card.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';

const useStyles = makeStyles({
  card: { padding: '28px' },
  title: { margin: '0 0 4px', ...type.headline },
  words: { margin: 0, maxWidth: '560px', ...quiet },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px', marginTop: '20px' },
});

/** Nothing lies ahead here: who changes that, and what one can do meanwhile. */
export function NoClassPlanned({ onLookAgain }: { onLookAgain: () => void }) {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <Card className={styles.card} labelledBy="no-class">
      <h2 id="no-class" className={styles.title}>
        {intl.formatMessage(words.emptyNext)}
      </h2>
      <p className={styles.words}>{intl.formatMessage(words.emptyNextWords)}</p>
      <div className={styles.actions}>
        <Button onClick={onLookAgain}>{intl.formatMessage(words.lookAgain)}</Button>
        <ExternalLink href="/support.html#class">{intl.formatMessage(words.howItWorks)}</ExternalLink>
      </div>
    </Card>
  );
}
