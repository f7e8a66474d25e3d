import { Accordion, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Card } from '../../shared/page/Card.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { GrantState } from './GrantState.tsx';
import { words } from './messages.ts';
import type { TierState } from './tier-state.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', gap: '4px 16px' },
  title: { margin: 0, ...type.title },
  words: { margin: '2px 0 0', maxWidth: '720px', textWrap: 'pretty', ...quiet },
  body: { marginTop: '16px' },
});

interface TierCardProps {
  tier: 0 | 1 | 2;
  state: TierState;
  /** What comes before its permissions. */
  first?: ReactNode;
  /** Its permissions; none for the first tier. */
  children?: ReactNode;
}

const TITLES = { 0: words.tier0, 1: words.tier1, 2: words.tier2 };
const ABOUT = { 0: words.tier0Words, 1: words.tier1Words, 2: words.tier2Words };

/** One step of the ladder: what people get from it, whether it works, and what it takes. */
export function TierCard({ tier, state, first, children }: TierCardProps) {
  const intl = useIntl();
  const styles = useStyles();
  const headingId = `permission-tier-${tier}`;
  return (
    <Card labelledBy={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} className={styles.title}>
          {intl.formatMessage(TITLES[tier])}
        </h2>
        <GrantState state={state.state}>{useStateWords(state)}</GrantState>
      </div>
      <p className={styles.words}>{intl.formatMessage(ABOUT[tier])}</p>
      {children !== undefined && (
        <div className={styles.body}>
          {first}
          <Accordion multiple collapsible>
            {children}
          </Accordion>
        </div>
      )}
    </Card>
  );
}

function useStateWords(tier: TierState): string {
  const intl = useIntl();
  switch (tier.state) {
    case 'ready':
      return intl.formatMessage(words.ready);
    case 'unknown':
      return intl.formatMessage(words.notKnown);
    case 'off':
      return intl.formatMessage(words.off);
    case 'incomplete':
      return intl.formatMessage(words.missingCount, { missing: tier.missing });
  }
}
