import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: '140px',
    minHeight: '44px',
    padding: '10px 12px',
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: 600,
    fontVariationSettings: 'inherit',
  },
  wide: { width: '100%', maxWidth: 'none', flexBasis: 'auto', flexGrow: 0 },
});

interface PairButtonProps {
  children: ReactNode;
  onClick?: () => void;
  look?: 'primary' | 'outline';
  type?: 'button' | 'submit';
  icon?: ReactElement;
  isWide?: boolean;
  /** For a button that opens more below it. */
  isExpanded?: boolean;
  /** Busy buttons stay focusable and do nothing. */
  isBusy?: boolean;
}

/** A button that is easy to hit with a strap on and Teams beside it. */
export function PairButton(props: PairButtonProps) {
  const { children, onClick, look = 'outline', type = 'button', icon, isWide = false, isBusy = false } = props;
  const { isExpanded } = props;
  const styles = useStyles();
  return (
    <Button
      className={mergeClasses(styles.button, isWide && styles.wide)}
      appearance={look}
      type={type}
      disabledFocusable={isBusy}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      {...(onClick === undefined ? {} : { onClick })}
      {...(icon === undefined ? {} : { icon })}
    >
      {children}
    </Button>
  );
}
