import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  title: { margin: '10px 0 0', fontSize: '24px', lineHeight: '32px', fontWeight: 600, outline: 'none' },
});

interface StepTitleProps {
  children: ReactNode;
  id?: string;
  /** Whether a press brought the person here: then the reading goes on from this title. Else Teams keeps its focus. */
  hasMoved: boolean;
}

export function StepTitle({ children, id, hasMoved }: StepTitleProps) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!hasMoved) return;
    title.current?.focus({ preventScroll: true });
    title.current?.closest('main')?.scrollTo({ top: 0 });
  }, [hasMoved]);
  return (
    <h1 className={styles.title} id={id} ref={title} tabIndex={-1}>
      {children}
    </h1>
  );
}
