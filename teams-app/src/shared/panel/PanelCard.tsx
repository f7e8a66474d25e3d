import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { CSSProperties, ReactNode } from 'react';
import { look } from '../look/palette.ts';

const useStyles = makeStyles({
  card: {
    padding: '12px',
    borderRadius: '8px',
    backgroundColor: look('groundCard'),
    boxShadow: `inset 0 0 0 1px ${look('tileOutline')}`,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
});

/** A named group on its own ground. */
export function PanelCard(props: { label: string; children: ReactNode; className?: string; style?: CSSProperties }) {
  const styles = useStyles();
  return (
    <section aria-label={props.label} className={mergeClasses(styles.card, props.className)} style={props.style}>
      {props.children}
    </section>
  );
}
