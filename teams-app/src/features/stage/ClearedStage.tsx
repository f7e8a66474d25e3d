import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { Footer } from './Footer.tsx';
import type { StageViewProps } from './stage-view.ts';
import { StageFrame } from './StageFrame.tsx';
import { timerLayout } from './view-layouts.ts';

const useStyles = makeStyles({
  title: { margin: 0, fontWeight: 600, lineHeight: 1.25 },
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: 1.35 },
});

/** Paused by the coach, and nobody is to be seen: the clock where it stands, and calm words. */
export function ClearedStage({ facts, position, size, isOnline }: StageViewProps) {
  const styles = useStyles();
  const layout = useMemo(() => timerLayout(size), [size]);
  return (
    <StageFrame
      {...{ facts, position, size, layout }}
      isQuiet
      footer={<Footer {...{ facts, layout, isOnline }} sharers={0} pager={null} choice={null} hasMix={false} />}
    >
      <p className={styles.title} style={{ fontSize: layout.note.title }}>
        The class is paused. Nobody is shown.
      </p>
      <p className={styles.text} style={{ fontSize: layout.note.text }}>
        It goes on when the coach does, from where it stands.
      </p>
    </StageFrame>
  );
}
