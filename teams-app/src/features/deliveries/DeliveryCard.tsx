import { Button, makeStyles } from '@fluentui/react-components';
import type { Delivery } from '@upbeat/api/contract/ops.ts';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { Card } from '../../shared/page/Card.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { deliveryWords } from './delivery-words.ts';
import { words } from './messages.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '12px 24px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', padding: '16px' },
  },
  title: { margin: 0, ...type.section },
  class: { margin: '0 0 8px', ...quiet },
  words: { margin: 0, maxWidth: '640px', textWrap: 'pretty' },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', margin: '10px 0 0', ...type.small, ...quiet },
  acts: { display: 'flex', alignItems: 'flex-start', columnGap: '8px' },
  act: { minHeight: '36px', [NARROW]: { flexGrow: 1, minHeight: '44px' } },
});

interface DeliveryCardProps {
  delivery: Delivery;
  onTryAgain: () => void;
  onLeave: () => void;
}

/** One thing that was not delivered: what happened, what to do, and the two buttons for it. */
export function DeliveryCard({ delivery, onTryAgain, onLeave }: DeliveryCardProps) {
  const intl = useIntl();
  const styles = useStyles();
  const headingId = useId();
  const { programmeName: name, plannedStart, since, code } = delivery;
  const said = deliveryWords(delivery);
  const title = intl.formatMessage(said.title);
  const day = (at: string) => intl.formatDate(at, { weekday: 'short', day: 'numeric', month: 'short' });
  const time = (at: string) => intl.formatTime(at);
  return (
    <Card className={styles.card} labelledBy={headingId}>
      <div>
        <h2 id={headingId} className={styles.title}>
          {title}
        </h2>
        <p className={styles.class}>
          {intl.formatMessage(words.ofClass, { name, day: day(plannedStart), time: time(plannedStart) })}
        </p>
        <p className={styles.words}>{intl.formatMessage(said.happened)}</p>
        <p className={styles.words}>{intl.formatMessage(said.next)}</p>
        <p className={styles.facts}>
          <span>{intl.formatMessage(words.since, { day: day(since), time: time(since) })}</span>
          {code !== null && <span>{intl.formatMessage(words.code, { code })}</span>}
        </p>
      </div>
      <div className={styles.acts}>
        <Button
          className={styles.act}
          aria-label={intl.formatMessage(words.tryAgainFor, { title, name })}
          onClick={onTryAgain}
        >
          {intl.formatMessage(words.tryAgain)}
        </Button>
        <Button
          appearance="subtle"
          className={styles.act}
          aria-label={intl.formatMessage(words.leaveFor, { title, name })}
          onClick={onLeave}
        >
          {intl.formatMessage(words.leave)}
        </Button>
      </div>
    </Card>
  );
}
