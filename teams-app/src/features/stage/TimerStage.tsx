import { makeStyles, tokens } from '@fluentui/react-components';
import type { Position } from '@upbeat/api/domain/programme/playback.ts';
import { useMemo } from 'react';
import type { ClassFacts } from '../../shared/live/class-facts.ts';
import { Footer } from './Footer.tsx';
import type { StageViewProps } from './stage-view.ts';
import { Spotlight } from './Spotlight.tsx';
import { StageFrame } from './StageFrame.tsx';
import { OwnTile } from './TileGrid.tsx';
import { timerLayout } from './view-layouts.ts';

const useStyles = makeStyles({
  below: { position: 'relative', display: 'flex', alignItems: 'center', gap: '12px 32px', flexWrap: 'wrap-reverse' },
  exercise: { flexGrow: 1, flexBasis: '240px', minWidth: 0 },
  what: { margin: 0, fontWeight: 600, lineHeight: 1.25, textWrap: 'balance' },
  easier: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: 1.35, textWrap: 'balance' },
});

/** The plain timer: time, what is done now, and what comes. Nobody else is on it. */
export function TimerStage({ facts, position, size, arrangement, isOnline }: StageViewProps) {
  const styles = useStyles();
  const layout = useMemo(() => timerLayout(size), [size]);
  const { ownSlot, sharers } = arrangement;
  const { tiles, isStacked, note } = layout;
  return (
    <StageFrame
      {...{ facts, position, size, layout }}
      footer={<Footer {...{ facts, layout, sharers, isOnline }} pager={null} choice={null} hasMix={false} />}
    >
      <div className={styles.below}>
        {ownSlot !== null && (
          <OwnTile slot={ownSlot} size={tiles.ownSize} width={isStacked ? '100%' : 272} height={tiles.height} />
        )}
        <Exercise interval={intervalOf(facts, position)} note={note} />
        <Spotlight slot={facts.stage.spotlight} size={size} isInLine />
      </div>
    </StageFrame>
  );
}

type Interval = ClassFacts['programme']['intervals'][number];

function intervalOf(facts: ClassFacts, position: Position): Interval | null {
  return position.state === 'finished' ? null : (facts.programme.intervals[position.index] ?? null);
}

function Exercise({ interval, note }: { interval: Interval | null; note: { title: number; text: number } }) {
  const styles = useStyles();
  if (interval?.exercise === undefined) return null;
  return (
    <div className={styles.exercise}>
      <p className={styles.what} style={{ fontSize: note.title }}>
        {interval.exercise}
      </p>
      {interval.easierOption !== undefined && (
        <p className={styles.easier} style={{ fontSize: note.text }}>
          Easier: {interval.easierOption}
        </p>
      )}
    </div>
  );
}
