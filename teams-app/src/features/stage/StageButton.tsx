import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { look } from '../../shared/look/palette.ts';

/** Drawn 32 px high; what can be hit is 44. */
const useStyles = makeStyles({
  button: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '6px',
    flexShrink: 0,
    height: '44px',
    minWidth: '44px',
    margin: 0,
    padding: '0 8px',
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: 600,
    fontVariationSettings: 'inherit',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    isolation: 'isolate',
    '::before': {
      content: '""',
      position: 'absolute',
      zIndex: -1,
      inset: '6px 0',
      borderRadius: '4px',
    },
    ':hover::before': { backgroundColor: look('selectedGround') },
    ':hover': { color: look('selectedText') },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::before': { boxShadow: `0 0 0 2px ${tokens.colorStrokeFocus2}` },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
    ':disabled::before': { backgroundColor: 'transparent' },
  },
  outlined: { '::before': { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}` } },
  large: { padding: '0 20px', fontSize: '16px', '::before': { inset: 0 } },
  toggle: { fontWeight: 400 },
  selected: { fontWeight: 600, color: look('selectedText'), '::before': { backgroundColor: look('selectedGround') } },
});

interface StageButtonProps {
  onClick: () => void;
  label?: string;
  isOutlined?: boolean;
  isSelected?: boolean;
  /** One of several that stay pressed: tells a screen reader whether it is. */
  isToggle?: boolean;
  /** Drawn as high as it can be hit. */
  isLarge?: boolean;
  isDisabled?: boolean;
  children: ReactNode;
}

/** A button of the stage. Give it a `label` when it shows only an icon. */
export function StageButton({ onClick, label, children, ...is }: StageButtonProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(
        styles.button,
        is.isOutlined && styles.outlined,
        is.isLarge && styles.large,
        is.isToggle && styles.toggle,
        is.isSelected && styles.selected,
      )}
      onClick={onClick}
      disabled={is.isDisabled ?? false}
      {...(is.isToggle === true && { 'aria-pressed': is.isSelected ?? false })}
      {...(label === undefined ? {} : { 'aria-label': label, title: label })}
    >
      {children}
    </button>
  );
}
