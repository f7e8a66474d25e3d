import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { look } from '../look/palette.ts';

const useStyles = makeStyles({
  card: {
    boxSizing: 'border-box',
    minWidth: 0,
    padding: '20px',
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    outline: `1px solid ${look('tileOutline')}`,
    outlineOffset: '-1px',
    '@media (forced-colors: active)': { outlineColor: 'CanvasText' },
  },
});

interface CardProps {
  children: ReactNode;
  className?: string;
  /** The id of the heading that names this part of the page. */
  labelledBy?: string;
}

/** A part of a page on its own ground. */
export function Card({ children, className, labelledBy }: CardProps) {
  const styles = useStyles();
  return (
    <section aria-labelledby={labelledBy} className={mergeClasses(styles.card, className)}>
      {children}
    </section>
  );
}
