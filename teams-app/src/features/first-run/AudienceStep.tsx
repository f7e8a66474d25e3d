import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed16Regular, Shield16Regular } from '@fluentui/react-icons';
import { presetOf, PRESETS, type Consent, type Preset } from '@upbeat/api/domain/consent/consent.ts';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { InlineButton } from '../../shared/panel/InlineButton.tsx';
import { PanelCard } from '../../shared/panel/PanelCard.tsx';
import { StepTitle } from './StepTitle.tsx';
import { HR_SEES, words } from './messages.ts';
import { PresetCard } from './PresetCard.tsx';
import { ScopeSwitches } from './ScopeSwitches.tsx';

const useStyles = makeStyles({
  quiet: { margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  cards: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '8px', margin: '14px 0 0' },
  notes: { display: 'flex', flexDirection: 'column', rowGap: '8px', marginTop: '14px' },
  note: { display: 'flex', columnGap: '8px' },
  icon: { flexShrink: 0, marginTop: '2px' },
  list: { margin: '6px 0 0', paddingInlineStart: '18px' },
  item: { marginBottom: '6px' },
  strong: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
});

const ORDER: readonly Preset[] = ['only-me', 'zone-and-nickname', 'zone-and-name'];
/** What the tile of an example reads when bpm is shown: the middle of its zone for a maximum of 185. */
const EXAMPLE_BPM = 157;

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
  const chosen = presetOf(consent);
  const [hasMore, setHasMore] = useState(chosen === null);
  const [hasHr, setHasHr] = useState(false);
  const labels: Readonly<Record<Preset, string | null>> = {
    'only-me': null,
    'zone-and-nickname': intl.formatMessage(words.exampleAlias),
    'zone-and-name': name,
  };
  return (
    <>
      <StepTitle id={title} hasMoved={hasMoved}>
        {intl.formatMessage(words.audienceTitle)}
      </StepTitle>
      <p className={styles.quiet}>{intl.formatMessage(words.audienceWords)}</p>
      <div role="radiogroup" aria-labelledby={title} className={styles.cards}>
        {ORDER.map((preset) => (
          <PresetCard
            key={preset}
            preset={preset}
            group={title}
            isChosen={chosen === preset || (chosen === null && nearest(consent) === preset)}
            tileLabel={labels[preset]}
            bpm={consent.showBpm && nearest(consent) === preset ? EXAMPLE_BPM : null}
            onChoose={() => onChange(PRESETS[preset])}
          />
        ))}
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
            {intl.formatMessage(words.hrNever, {
              see: (see) => (
                <InlineButton isExpanded={hasHr} onClick={() => setHasHr(!hasHr)}>
                  {see}
                </InlineButton>
              ),
            })}
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
    <PanelCard label={intl.formatMessage(words.hrSees)}>
      <h2 className={styles.strong}>{intl.formatMessage(words.hrSees)}</h2>
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

/** The answer that single switches come closest to, as far as the class is concerned. */
function nearest({ showTile, showName }: Consent): Preset {
  if (!showTile) return 'only-me';
  return showName ? 'zone-and-name' : 'zone-and-nickname';
}
