import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Step } from '../box.ts';
import { text } from './look.ts';
import { ReplayFile } from './ReplayFile.tsx';
import { useBox, useTeamsWindow } from './TeamsProvider.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column' },
  title: { ...text.title, margin: 0 },
  words: { ...text.small, margin: '0 0 10px', color: tokens.colorNeutralForeground2 },
  steps: { listStyle: 'none', margin: 0, padding: 0 },
  step: {
    position: 'relative',
    paddingBottom: '14px',
    ':not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      left: '23px',
      top: '30px',
      bottom: '-2px',
      width: '2px',
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
  button: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '14px',
    width: '100%',
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  at: {
    flexShrink: 0,
    display: 'grid',
    placeItems: 'center',
    width: '48px',
    height: '28px',
    borderRadius: '14px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: '14px',
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums',
    backgroundColor: tokens.colorNeutralBackground6,
    color: tokens.colorNeutralForeground2,
  },
  atNow: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  name: { display: 'block', fontSize: '14px', lineHeight: '20px', fontWeight: 600, marginTop: '3px' },
  hint: {
    display: 'block',
    ...text.body,
    color: tokens.colorNeutralForeground2,
    '@container (max-width: 660px)': text.small,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '4px' },
});

/** A class in three minutes, one person after the other, at one's own pace. */
export function Tour() {
  const styles = useStyles();
  const { teams } = useTeamsWindow();
  const { steps, mayReplay } = useBox();
  const [current, setCurrent] = useState<number | null>(null);

  const goTo = (index: number): void => {
    const step = steps[index];
    setCurrent(step === undefined ? null : index);
    teams.state.set({ view: 'class' });
    if (step?.personId !== undefined && step.personId !== teams.person().id) teams.become(step.personId);
  };

  return (
    <section className={styles.root} aria-label="See it in 3 minutes">
      <h2 className={styles.title}>See it in 3 minutes</h2>
      <p className={styles.words}>At your own pace, one person after the other.</p>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <StepLine
            key={step.at}
            step={step}
            isNow={index === (current ?? 0)}
            go={() => {
              goTo(index);
            }}
          />
        ))}
      </ol>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          onClick={() => {
            goTo(current === null ? 0 : current + 1);
          }}
        >
          {labelAt(current, steps.length)}
        </Button>
        {mayReplay && <ReplayFile />}
      </div>
    </section>
  );
}

function labelAt(current: number | null, steps: number): string {
  if (current === null) return 'Show me';
  return current + 1 < steps ? 'Next step' : 'Done';
}

function StepLine({ step, isNow, go }: { step: Step; isNow: boolean; go: () => void }) {
  const styles = useStyles();
  return (
    <li className={styles.step}>
      <button type="button" className={styles.button} aria-current={isNow ? 'step' : undefined} onClick={go}>
        <span className={mergeClasses(styles.at, isNow && styles.atNow)}>{step.at}</span>
        <span>
          <span className={styles.name}>{step.title}</span>
          <span className={styles.hint}>{step.words}</span>
        </span>
      </button>
    </li>
  );
}
