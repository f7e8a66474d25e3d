import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    minHeight: '44px',
    minWidth: '44px',
    padding: '8px 12px',
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: 600,
    fontVariationSettings: 'inherit',
  },
  tight: { padding: '8px' },
  wide: { width: '100%', maxWidth: 'none' },
  tall: { minHeight: '56px' },
  // Words that act, inside the column: they keep the height of a button and its line to the left.
  quiet: {
    justifyContent: 'flex-start',
    padding: '8px 0',
    textAlign: 'start',
    color: tokens.colorBrandForeground1,
  },
});

interface PanelButtonProps {
  /** Give it a `label` where it is only an icon. */
  children?: ReactNode;
  onClick: () => void;
  look?: 'primary' | 'outline' | 'quiet';
  icon?: ReactElement;
  isWide?: boolean;
  /** Leaves room for the words beside it. */
  isTight?: boolean;
  /** 56 px, for what a coach presses while looking at the class. */
  isTall?: boolean;
  /** What a screen reader says where the words on it are short; it begins with them. */
  label?: string;
  /** Busy buttons stay focusable and do nothing. */
  isBusy?: boolean;
}

/** A button that is easy to hit while exercising: at least 44 px. */
export function PanelButton(props: PanelButtonProps) {
  const {
    children,
    onClick,
    look = 'outline',
    icon,
    isWide = false,
    isTight = false,
    isTall = false,
    isBusy = false,
    label,
  } = props;
  const styles = useStyles();
  return (
    <Button
      className={mergeClasses(
        styles.button,
        isTight && styles.tight,
        isWide && styles.wide,
        isTall && styles.tall,
        look === 'quiet' && styles.quiet,
      )}
      appearance={look === 'quiet' ? 'transparent' : look}
      onClick={onClick}
      disabledFocusable={isBusy}
      {...(icon === undefined ? {} : { icon })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Button>
  );
}
