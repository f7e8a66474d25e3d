import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular, LockClosed20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import type { ConsentView } from '@upbeat/api/contract/me.ts';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { consentQuery } from '../../shared/api/queries.ts';
import { PresetCards } from '../../shared/consent/PresetCards.tsx';
import { consentWords } from '../../shared/consent/words.ts';
import { Card } from '../../shared/page/Card.tsx';
import { CardShape } from '../../shared/page/CardShape.tsx';
import { usePageTheme } from '../../shared/page/page-theme.ts';
import { Shown } from '../../shared/page/Shown.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { useFound } from '../../shared/page/use-found.ts';
import { words } from './messages.ts';
import { ScopeSwitches } from './ScopeSwitches.tsx';
import { useConsentChange } from './use-consent-change.ts';
import { WhatHrSees } from './WhatHrSees.tsx';

const useStyles = makeStyles({
  title: { margin: 0, ...type.headline },
  words: { margin: 0, ...quiet },
  head: { marginBottom: '16px' },
  page: { display: 'grid', rowGap: '16px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '8px 16px' },
  promise: { display: 'flex', alignItems: 'flex-start', columnGap: '8px', flexShrink: 1 },
  outcome: { minHeight: '20px' },
  more: { minHeight: '44px' },
});

/** The id of the question that the answers belong to. */
const QUESTION = 'who-sees-your-effort';

/** What I allow, for whom: three answers, seven switches under More, and what HR sees. */
export function WhoSeesWhat({ ownName }: { ownName: string }) {
  const intl = useIntl();
  const styles = useStyles();
  const api = useApi();
  const found = useFound(useQuery(consentQuery(api)));
  return (
    <>
      <div className={styles.head}>
        <h1 id={QUESTION} className={styles.title}>
          {intl.formatMessage(consentWords.question)}
        </h1>
        <p className={styles.words}>{intl.formatMessage(consentWords.anyMoment)}</p>
      </div>
      <Shown found={found} label={intl.formatMessage(words.loading)} shape={<CardShape lines={8} />}>
        {(consent) => <Choices consent={consent} ownName={ownName} />}
      </Shown>
    </>
  );
}

function Choices({ consent, ownName }: { consent: ConsentView; ownName: string }) {
  const intl = useIntl();
  const styles = useStyles();
  const { change, outcome } = useConsentChange();
  const isOwnMixture = consent.decidedAt !== null && consent.preset === null;
  const [isMore, setIsMore] = useState(isOwnMixture);
  return (
    <div className={styles.page}>
      <PresetCards
        consent={consent.decidedAt === null ? null : consent.scopes}
        ownName={ownName}
        labelledBy={QUESTION}
        teamsTheme={usePageTheme()}
        onChoose={(preset) => change({ preset })}
      />
      <div className={styles.row}>
        <span className={styles.promise}>
          <LockClosed20Regular />
          {intl.formatMessage(words.bpm)}
        </span>
        <Button
          className={styles.more}
          icon={isMore ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
          iconPosition="after"
          aria-expanded={isMore}
          onClick={() => setIsMore(!isMore)}
        >
          {intl.formatMessage(consentWords.more)}
        </Button>
      </div>
      <div className={styles.outcome} role="status">
        {outcome === 'saved' && intl.formatMessage(words.saved)}
        {outcome === 'none' && consent.decidedAt === null && intl.formatMessage(words.notChosen)}
        {outcome === 'none' && isOwnMixture && !isMore && intl.formatMessage(words.ownMixture)}
        {outcome === 'failed' && intl.formatMessage(words.failed)}
      </div>
      {isMore && (
        <Card>
          <p className={styles.words}>{intl.formatMessage(words.moreWords)}</p>
          <ScopeSwitches consent={consent.scopes} onSwitch={(scope, isOn) => change({ scopes: { [scope]: isOn } })} />
        </Card>
      )}
      <WhatHrSees />
    </div>
  );
}
