import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  pill: {
    minWidth: '44px',
    maxWidth: '100%',
    minHeight: '44px',
    padding: '6px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '22px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontVariationSettings: 'inherit',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  tight: { padding: '6px 10px' },
});

interface CuePillProps {
  text: string;
  label: string;
  isTight?: boolean;
  onSend: () => void;
}

/** Words that one press says to everybody. */
export function CuePill({ text, label, isTight = false, onSend }: CuePillProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.pill, isTight && styles.tight)}
      aria-label={label}
      onClick={onSend}
    >
      {text}
    </button>
  );
}
