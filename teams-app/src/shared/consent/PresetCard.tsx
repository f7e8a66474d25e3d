import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Preset } from '@upbeat/api/domain/consent/consent.ts';
import { useId, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { look } from '../look/palette.ts';
import { PRESET_WORDS } from './words.ts';

const useStyles = makeStyles({
  card: {
    position: 'relative',
    padding: '12px',
    borderRadius: '8px',
    backgroundColor: look('groundCard'),
    boxShadow: `inset 0 0 0 1px ${look('groundLine')}`,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
    ':has(input:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  chosen: {
    boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { border: '3px solid Highlight' },
  },
  row: { display: 'flex', alignItems: 'flex-start', columnGap: '10px' },
  radio: {
    position: 'relative',
    zIndex: 1,
    flexShrink: 0,
    width: '18px',
    height: '18px',
    margin: '1px 0 0',
    appearance: 'none',
    borderRadius: '50%',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    outline: 'none',
    ':checked': {
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      backgroundImage: `radial-gradient(closest-side, ${tokens.colorCompoundBrandBackground} 60%, transparent 66%)`,
    },
    '@media (forced-colors: active)': { appearance: 'auto' },
  },
  // The whole card is the label of its radio button.
  name: {
    display: 'block',
    fontWeight: 600,
    cursor: 'pointer',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: '8px' },
  },
  means: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  preview: { width: '200px', maxWidth: 'calc(100% - 28px)', margin: '10px 0 0', marginInlineStart: '28px' },
});

interface PresetCardProps {
  preset: Preset;
  /** Radio buttons of one question share their name. */
  group: string;
  isChosen: boolean;
  /** The tile that the class would see, or null when there is none. */
  tile: ReactNode;
  onChoose: () => void;
}

/** One answer to "Who sees your effort?", with the very tile that the class would see. */
export function PresetCard({ preset, group, isChosen, tile, onChoose }: PresetCardProps) {
  const styles = useStyles();
  const intl = useIntl();
  const id = useId();
  const { name, means } = PRESET_WORDS[preset];
  return (
    <div className={mergeClasses(styles.card, isChosen && styles.chosen)}>
      <div className={styles.row}>
        <input
          type="radio"
          className={styles.radio}
          id={`${id}radio`}
          name={group}
          checked={isChosen}
          onChange={onChoose}
          aria-describedby={`${id}means`}
        />
        <div>
          <label className={styles.name} htmlFor={`${id}radio`}>
            {intl.formatMessage(name)}
          </label>
          <span className={styles.means} id={`${id}means`}>
            {intl.formatMessage(means)}
          </span>
        </div>
      </div>
      {tile !== null && <div className={styles.preview}>{tile}</div>}
    </div>
  );
}
