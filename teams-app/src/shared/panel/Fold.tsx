import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { look } from '../look/palette.ts';

const useStyles = makeStyles({
  fold: { borderTop: `1px solid ${look('groundLine')}` },
  title: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  button: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    width: '100%',
    minHeight: '44px',
    padding: 0,
    border: 'none',
    borderRadius: '4px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontVariationSettings: 'inherit',
    fontWeight: 600,
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  hint: {
    flexGrow: 1,
    textAlign: 'end',
    fontWeight: 400,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  inside: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '8px', paddingBottom: '14px' },
});

/** Something that is seldom needed, one press away, in the column itself. */
export function Fold({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const inside = useId();
  return (
    <section className={styles.fold} aria-label={title}>
      <h2 className={styles.title}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={inside}
          onClick={() => setIsOpen(!isOpen)}
        >
          {title}
          {hint !== undefined && <span className={styles.hint}>{hint}</span>}
          <span className={styles.icon}>{isOpen ? <ChevronUp20Regular /> : <ChevronDown20Regular />}</span>
        </button>
      </h2>
      <div id={inside} className={styles.inside} hidden={!isOpen} style={isOpen ? undefined : { display: 'none' }}>
        {isOpen && children}
      </div>
    </section>
  );
}
