import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ButtonHTMLAttributes, ReactElement, Ref } from 'react';
import { RAIL } from './look.ts';

const useStyles = makeStyles({
  button: {
    position: 'relative',
    width: `${RAIL}px`,
    height: '56px',
    padding: '0 2px',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '4px',
    cursor: 'pointer',
    '@media (max-width: 859px)': { width: 'auto', minWidth: 0, flex: '0 1 68px' },
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-4px',
      borderRadius: tokens.borderRadiusXLarge,
    },
  },
  current: {
    color: tokens.colorBrandForeground1,
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '14px',
      bottom: '14px',
      width: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorBrandStroke1,
      '@media (max-width: 859px)': {
        left: '14px',
        right: '14px',
        top: 'auto',
        bottom: 0,
        width: 'auto',
        height: '3px',
      },
    },
  },
  badge: { position: 'absolute', top: '5px', insetInlineEnd: '14px' },
  words: { fontSize: '11px', lineHeight: '14px', whiteSpace: 'nowrap' },
  strong: { fontWeight: 600 },
});

interface RailButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  words: string;
  icon: ReactElement;
  isCurrent?: boolean;
  /** How much of it is new, and how to say so. */
  news?: { readonly count: number; readonly words: string };
  ref?: Ref<HTMLButtonElement>;
}

/** An icon with its word below, as in the app bar of Teams. */
export function RailButton({ words, icon, isCurrent = false, news, ...button }: RailButtonProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      {...button}
      className={mergeClasses(styles.button, isCurrent && styles.current)}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {icon}
      <span className={mergeClasses(styles.words, isCurrent && styles.strong)}>{words}</span>
      {news !== undefined && news.count > 0 && (
        <CounterBadge className={styles.badge} size="small" count={news.count} aria-label={news.words} />
      )}
    </button>
  );
}
