import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed16Regular, Shield16Regular } from '@fluentui/react-icons';
import { presetOf, PRESETS, type Consent } from '@upbeat/api/domain/consent/consent.ts';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { PresetCards } from '../../shared/consent/PresetCards.tsx';
import { consentWords, HR_SEES } from '../../shared/consent/words.ts';
import { InlineButton } from '../../shared/panel/InlineButton.tsx';
import { PanelCard } from '../../shared/panel/PanelCard.tsx';
import { StepTitle } from './StepTitle.tsx';
import { words } from './messages.ts';
import { ScopeSwitches } from './ScopeSwitches.tsx';

const useStyles = makeStyles({
  quiet: { margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  cards: { marginTop: '14px' },
  notes: { display: 'flex', flexDirection: 'column', rowGap: '8px', marginTop: '14px' },
  note: { display: 'flex', columnGap: '8px' },
  icon: { flexShrink: 0, marginTop: '2px' },
  list: { margin: '6px 0 0', paddingInlineStart: '18px' },
  item: { marginBottom: '6px' },
  strong: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
});

interface AudienceStepProps {
  consent: Consent;
  /** My own name, as a tile would carry it. */
  name: string;
  /** Whether a press brought the person here. */
  hasMoved: boolean;
  onChange: (consent: Consent) => void;
}

/** Who sees my effort: three answers, and the single switches under More. */
export function AudienceStep({ consent, name, hasMoved, onChange }: AudienceStepProps) {
  const styles = useStyles();
  const intl = useIntl();
  const title = useId();
  const [hasMore, setHasMore] = useState(presetOf(consent) === null);
  const [hasHr, setHasHr] = useState(false);
  return (
    <>
      <StepTitle id={title} hasMoved={hasMoved}>
        {intl.formatMessage(consentWords.question)}
      </StepTitle>
      <p className={styles.quiet}>{intl.formatMessage(consentWords.anyMoment)}</p>
      <div className={styles.cards}>
        <PresetCards
          consent={consent}
          ownName={name}
          labelledBy={title}
          onChoose={(preset) => onChange(PRESETS[preset])}
        />
      </div>
      <div className={styles.notes}>
        <div className={styles.note}>
          <LockClosed16Regular className={styles.icon} />
          <span>
            {intl.formatMessage(consent.showBpm ? words.bpmShown : words.bpmStays, {
              more: (more) => (
                <InlineButton isExpanded={hasMore} onClick={() => setHasMore(!hasMore)}>
                  {more}
                </InlineButton>
              ),
            })}
          </span>
        </div>
        {hasMore && <ScopeSwitches consent={consent} onChange={onChange} />}
        <div className={styles.note}>
          <Shield16Regular className={styles.icon} />
          <span>
            {intl.formatMessage(consentWords.hrNever)}{' '}
            <InlineButton isExpanded={hasHr} onClick={() => setHasHr(!hasHr)}>
              {intl.formatMessage(words.seeWhatHrSees)}
            </InlineButton>
          </span>
        </div>
        {hasHr && <WhatHrSees />}
      </div>
    </>
  );
}

function WhatHrSees() {
  const styles = useStyles();
  const intl = useIntl();
  return (
    <PanelCard label={intl.formatMessage(consentWords.whatHrSees)}>
      <h2 className={styles.strong}>{intl.formatMessage(consentWords.whatHrSees)}</h2>
      <ul className={styles.list}>
        {HR_SEES.map((message) => (
          <li key={message.id} className={styles.item}>
            {intl.formatMessage(message)}
          </li>
        ))}
      </ul>
    </PanelCard>
  );
}
