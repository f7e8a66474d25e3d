import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { look } from '../../shared/look/palette.ts';
import { NARROW } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';

const CHOICES = ['mine', 'mean'] as const;
export type Whose = (typeof CHOICES)[number];

const LABELS = { mine: words.mine, mean: words.classMean } as const;

const useStyles = makeStyles({
  choices: {
    display: 'flex',
    borderRadius: '4px',
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}`,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  choice: {
    position: 'relative',
    display: 'grid',
    placeItems: 'center',
    minHeight: '32px',
    paddingInline: '10px',
    borderRadius: '4px',
    cursor: 'pointer',
    ':has(input:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    [NARROW]: { minHeight: '44px' },
  },
  chosen: {
    fontWeight: 600,
    backgroundColor: look('selectedGround'),
    color: look('selectedText'),
    '@media (forced-colors: active)': { outline: '3px solid Highlight' },
  },
  input: { position: 'absolute', inset: 0, width: '100%', height: '100%', margin: 0, opacity: 0, cursor: 'pointer' },
});

/** Whose effort is drawn: mine, or the mean of the class. */
export function WhoseChoice({ whose, onChange }: { whose: Whose; onChange: (whose: Whose) => void }) {
  const intl = useIntl();
  const styles = useStyles();
  const group = useId();
  return (
    <div className={styles.choices} role="radiogroup" aria-label={intl.formatMessage(words.whose)}>
      {CHOICES.map((choice) => (
        <label key={choice} className={mergeClasses(styles.choice, whose === choice && styles.chosen)}>
          {intl.formatMessage(LABELS[choice])}
          <input
            type="radio"
            className={styles.input}
            name={group}
            checked={whose === choice}
            onChange={() => onChange(choice)}
          />
        </label>
      ))}
    </div>
  );
}
