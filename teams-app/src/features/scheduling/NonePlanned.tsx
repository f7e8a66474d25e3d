import { Button, makeStyles } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { Card } from '../../shared/page/Card.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './planned-messages.ts';

const useStyles = makeStyles({
  card: { padding: '28px' },
  title: { margin: '0 0 4px', ...type.title },
  words: { margin: '0 0 16px', maxWidth: '560px', ...quiet },
  first: { minHeight: '44px' },
});

/** Nothing is planned: what it takes, and the way to it. */
export function NonePlanned({ isAtAll }: { isAtAll: boolean }) {
  const intl = useIntl();
  const styles = useStyles();
  const [, goTo] = useLocation();
  return (
    <Card className={styles.card} labelledBy="none-planned">
      <h2 id="none-planned" className={styles.title}>
        {intl.formatMessage(isAtAll ? words.emptyTitle : words.emptySpan)}
      </h2>
      <p className={styles.words}>{intl.formatMessage(words.emptyWords)}</p>
      <Button className={styles.first} onClick={() => goTo('/schedule/new')}>
        {intl.formatMessage(isAtAll ? words.first : words.new)}
      </Button>
    </Card>
  );
}
