import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Position } from '@upbeat/api/domain/programme/playback.ts';
import { useEffect, type ReactNode } from 'react';
import { useHold } from '../../shared/live/LiveProvider.tsx';
import type { ClassFacts } from '../../shared/live/class-facts.ts';
import { Breath } from '../../shared/look/Breath.tsx';
import { rejoinBreath } from '../../shared/look/breath.ts';
import { look } from '../../shared/look/palette.ts';
import { Plan } from '../../shared/look/Plan.tsx';
import { Unseen } from '../../shared/look/Unseen.tsx';
import { Hero } from './Hero.tsx';
import { heroText } from './hero-text.ts';
import type { StageLayout } from './stage-layout.ts';

const useStyles = makeStyles({
  stage: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground1,
    backgroundColor: look('groundStage'),
  },
  head: { position: 'relative', flexShrink: 0 },
  body: { position: 'relative', flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  middle: { justifyContent: 'center' },
});

interface StageFrameProps {
  facts: ClassFacts;
  position: Position;
  size: { readonly width: number; readonly height: number };
  layout: StageLayout;
  /** Nothing glows and nothing is aimed at. */
  isQuiet?: boolean;
  /** Beside the hero: my own tile. */
  beside?: ReactNode;
  footer: ReactNode;
  children: ReactNode;
}

/** What every view of a running class has: the breath, the countdown, the plan, and a footer. */
export function StageFrame(props: StageFrameProps) {
  const styles = useStyles();
  const { facts, position, size, layout, isQuiet = false } = props;
  const { isHeld } = useHold();

  useEffect(() => {
    if (!isHeld) rejoinBreath();
  }, [isHeld]);

  const width = size.width / layout.zoom;
  // A quiet stage says below that it is paused; here it says what it goes on with.
  const told: Position = isQuiet && position.state === 'paused' ? { ...position, state: 'running' } : position;
  const text = heroText(told, { ...facts, hasNextDuration: layout.hasNextDuration });
  const isMiddle = layout.kind === 'few' && !layout.isStacked;
  return (
    <main
      aria-label="Stage"
      className={styles.stage}
      style={{
        width,
        height: size.height / layout.zoom,
        zoom: layout.zoom,
        ...(isHeld && { ['--breathPlay' as string]: 'paused' }),
      }}
    >
      <Unseen as="h1">{facts.programme.name}</Unseen>
      <Breath
        zone={isQuiet ? 0 : (text.zone ?? 0)}
        secondsLeft={position.state === 'running' ? position.secondsLeft : null}
        {...layout.breath}
      />
      <div
        className={mergeClasses(styles.body, isMiddle && styles.middle)}
        style={{ padding: `${layout.top}px ${layout.margin}px 12px` }}
      >
        <div className={styles.head}>
          <Hero layout={layout} text={text} width={width} cue={facts.cue} coachName={facts.coachName}>
            {props.beside}
          </Hero>
          <div style={{ height: layout.plan.gap }} />
          <Plan
            intervals={facts.programme.intervals}
            programmeSecond={position.programmeSecond}
            index={position.state === 'finished' ? null : position.index}
            height={layout.plan.height}
            isLabelled={layout.plan.isLabelled}
          />
          <div style={{ height: layout.tiles.before }} />
        </div>
        {props.children}
      </div>
      {props.footer}
    </main>
  );
}
