import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    maxWidth: 'none',
    height: '56px',
    padding: '0 8px',
    columnGap: '6px',
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: 600,
    fontVariationSettings: 'inherit',
    whiteSpace: 'nowrap',
    '@media (max-width: 300px)': { flexDirection: 'column', padding: '0 4px', rowGap: '2px', lineHeight: '16px' },
  },
  icon: { '& .fui-Button__icon': { margin: 0 } },
});

interface ClockButtonProps {
  children: string;
  onClick: () => void;
  icon?: ReactElement;
  isPrimary?: boolean;
  /** Its press is on its way: it stays focusable and looks pressed. */
  isBusy?: boolean;
  isOff?: boolean;
  /** What a screen reader says where the words on it are short; it begins with them. */
  label?: string;
  /** The keys that do the same, as `aria-keyshortcuts` has them. */
  keys: string;
}

/** A button that a coach hits without looking: 56 px high. */
export function ClockButton(props: ClockButtonProps) {
  const { icon, isPrimary = false, isBusy = false, isOff = false, label } = props;
  const styles = useStyles();
  return (
    <Button
      className={mergeClasses(styles.button, styles.icon)}
      appearance={isPrimary ? 'primary' : 'outline'}
      aria-busy={isBusy}
      aria-keyshortcuts={props.keys}
      disabledFocusable={isOff}
      onClick={props.onClick}
      style={isBusy ? { opacity: 0.7 } : undefined}
      {...(icon === undefined ? {} : { icon })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {props.children}
    </Button>
  );
}
