import { makeStyles, tokens } from '@fluentui/react-components';
import { PRESETS, type Consent } from '@upbeat/api/domain/consent/consent.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { firstName } from '../../shared/look/first-name.ts';
import { Mark } from '../../shared/look/Mark.tsx';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { PanelPage } from '../../shared/panel/PanelPage.tsx';
import { AudienceStep } from './AudienceStep.tsx';
import { words } from './messages.ts';
import { useDecide, type Known } from './use-first-run.ts';
import { draftOf, readDraft } from './zones-draft.ts';
import { ZonesStep } from './ZonesStep.tsx';

export type FirstRunStep = 'zones' | 'audience';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', columnGap: '10px', paddingTop: '18px' },
  class: { flexGrow: 1, minWidth: 0 },
  step: { flexShrink: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  main: { flexGrow: 1, display: 'grid' },
  failed: { flexBasis: '100%' },
});

interface FirstRunProps {
  session: { id: string; programme: { name: string }; coachName: string };
  known: Known;
  /** Where to begin: everything the first time, later only what somebody came to change. */
  from: FirstRunStep;
  onDone: () => void;
  /** Goes on without deciding: nothing is kept, and the question comes again. */
  onSkip: () => void;
}

/** Two questions before the first class: where zones come from, and who sees what. Both can be left for later. */
export function FirstRun({ session, known, from, onDone, onSkip }: FirstRunProps) {
  const styles = useStyles();
  const intl = useIntl();
  const isFirst = known.consent.decidedAt === null;
  const [step, setStep] = useState(from);
  const [draft, setDraft] = useState(() => draftOf(known.profile));
  const [isChecked, setIsChecked] = useState(false);
  const [consent, setConsent] = useState<Consent>(isFirst ? PRESETS['only-me'] : known.consent.scopes);
  const { decide, isSaving, hasFailed } = useDecide(session.id, onDone);
  const read = readDraft(draft, new Date().getFullYear());
  const hasMoved = !isFirst || step !== from;
  const isLast = step === 'audience' || !isFirst;

  function save(): void {
    decide({ profile: read.state === 'good' ? read.profile : null, scopes: consent });
  }

  function goOn(): void {
    if (step === 'zones' && read.state === 'wrong') setIsChecked(true);
    else if (isLast) save();
    else setStep('audience');
  }

  function skip(): void {
    if (step === 'audience' || !isFirst) return onSkip();
    setDraft(draftOf(known.profile));
    setStep('audience');
  }

  const goBack = useEffectEvent(onSkip);
  useEffect(() => {
    if (isFirst) return;
    const leaveOnEscape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') goBack();
    };
    document.addEventListener('keydown', leaveOnEscape);
    return () => document.removeEventListener('keydown', leaveOnEscape);
  }, [isFirst]);

  const label = isSaving ? words.saving : isFirst ? words.continue : words.save;
  const leave = !isFirst ? words.back : step === 'zones' ? words.skip : words.notNow;
  const bar = (
    <div className={styles.bar}>
      {hasFailed && (
        <div className={styles.failed} role="alert">
          {intl.formatMessage(words.notSaved)}
        </div>
      )}
      <PanelButton onClick={skip}>{intl.formatMessage(leave)}</PanelButton>
      <span className={styles.main}>
        <PanelButton look="primary" isWide isBusy={isSaving} onClick={goOn}>
          {intl.formatMessage(label)}
        </PanelButton>
      </span>
    </div>
  );
  return (
    <PanelPage bar={bar}>
      <div className={styles.head}>
        <Mark height={22} />
        <span className={styles.class}>
          {intl.formatMessage(words.classWith, {
            programme: session.programme.name,
            coach: firstName(session.coachName),
          })}
        </span>
        {isFirst && from === 'zones' && (
          <span className={styles.step}>{intl.formatMessage(words.step, { step: step === 'zones' ? 1 : 2 })}</span>
        )}
      </div>
      {step === 'zones' ? (
        <ZonesStep
          draft={draft}
          isChecked={isChecked}
          hasMoved={hasMoved}
          onChange={setDraft}
          onCheck={() => setIsChecked(true)}
        />
      ) : (
        <AudienceStep consent={consent} name={known.name} hasMoved={hasMoved} onChange={setConsent} />
      )}
    </PanelPage>
  );
}
