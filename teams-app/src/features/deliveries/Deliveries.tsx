import { makeStyles } from '@fluentui/react-components';
import { CheckmarkCircle24Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { Card } from '../../shared/page/Card.tsx';
import { CardShape } from '../../shared/page/CardShape.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { useFound } from '../../shared/page/use-found.ts';
import { DecidedLine } from './DecidedLine.tsx';
import { DeliveryCard } from './DeliveryCard.tsx';
import { words } from './messages.ts';
import { deliveriesQuery, useDecisions } from './use-decisions.ts';

const useStyles = makeStyles({
  title: { margin: 0, ...type.headline },
  about: { margin: '0 0 16px', maxWidth: '720px', ...quiet },
  list: { display: 'grid', rowGap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  none: { display: 'flex', alignItems: 'flex-start', columnGap: '12px', '& > svg': { flexShrink: 0 } },
  noneTitle: { margin: 0, ...type.section },
  noneWords: { margin: 0, ...quiet },
});

/** What did not reach people after a class, for an admin to decide upon. It shows nobody's name and no figure. */
export function Deliveries() {
  const intl = useIntl();
  const styles = useStyles();
  const found = useFound(useQuery(deliveriesQuery(useApi())));
  const { decided, tryAgain, leave, putBack } = useDecisions();
  return (
    <>
      <h1 className={styles.title}>{intl.formatMessage(words.title)}</h1>
      <p className={styles.about}>{intl.formatMessage(words.about)}</p>
      <DecidedLine decided={decided} onUndo={() => decided && putBack(decided.delivery)} />
      <Shown found={found} label={intl.formatMessage(words.loading)} shape={<CardShape lines={3} />}>
        {({ deliveries }) =>
          deliveries.length === 0 ? (
            <Nothing hasDecided={decided !== null} />
          ) : (
            <ul className={styles.list}>
              {deliveries.map((delivery) => (
                <li key={delivery.id}>
                  <DeliveryCard
                    delivery={delivery}
                    onTryAgain={() => tryAgain(delivery)}
                    onLeave={() => leave(delivery)}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </>
  );
}

/** Who has just left something or tries it again is not told that all was delivered. */
function Nothing({ hasDecided }: { hasDecided: boolean }) {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <Card labelledBy="nothing-undelivered" className={styles.none}>
      <CheckmarkCircle24Regular aria-hidden />
      <div>
        <h2 id="nothing-undelivered" className={styles.noneTitle}>
          {intl.formatMessage(hasDecided ? words.decidedTitle : words.emptyTitle)}
        </h2>
        <p className={styles.noneWords}>{intl.formatMessage(words.emptyWords)}</p>
      </div>
    </Card>
  );
}
