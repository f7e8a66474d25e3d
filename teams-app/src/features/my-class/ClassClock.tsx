import { makeStyles, tokens } from '@fluentui/react-components';
import type { Position } from '@upbeat/api/domain/programme/playback.ts';
import type { Interval, Programme } from '@upbeat/api/domain/programme/programme.ts';
import { useIntl } from 'react-intl';
import { countdownText } from '../../shared/look/clock-text.ts';
import { Countdown } from '../../shared/look/Countdown.tsx';
import { Plan } from '../../shared/look/Plan.tsx';
import { effortText } from '../../shared/look/target-words.ts';
import { countdownWidth, textWidth } from '../../shared/look/text-width.ts';
import { ZoneGlyph } from '../../shared/look/ZoneGlyph.tsx';
import { Unseen } from '../../shared/look/Unseen.tsx';
import { useNarrow } from '../../shared/panel/use-narrow.ts';
import { words } from './messages.ts';

const useStyles = makeStyles({
  clock: { padding: '18px 0 14px' },
  // A name that finds no room beside the countdown takes the line below it.
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '6px 12px', marginBottom: '12px' },
  beside: { flexGrow: 1, minWidth: 0, marginBottom: '-2px', overflowWrap: 'normal' },
  name: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  interval: { lineHeight: '28px', fontWeight: 600 },
  effort: { display: 'block' },
  then: {
    display: 'block',
    width: 0,
    minWidth: '100%',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  exercise: { margin: '0 0 12px', fontSize: '16px', lineHeight: '22px' },
  easier: { display: 'block', fontSize: '14px', lineHeight: '20px', color: tokens.colorNeutralForeground2 },
});

interface ClassClockProps {
  programme: Programme;
  position: Position | null;
  /** Whether the person leads the class: then the words say what they can do. */
  isLed?: boolean;
}

/** The hero of the panel: what is left of this interval, what comes then, and where in the plan that is. */
export function ClassClock({ programme, position, isLed = false }: ClassClockProps) {
  const styles = useStyles();
  const intl = useIntl();
  const isNarrow = useNarrow();
  const { now, then } = useClockWords(position, isLed);
  const secondsLeft = position && 'secondsLeft' in position ? position.secondsLeft : 0;
  const interval = position === null || position.state === 'finished' ? null : position.interval;
  const effort = interval?.targetEffort;
  return (
    <section className={styles.clock} aria-label={intl.formatMessage(words.clock)}>
      <Unseen as="h1">{programme.name}</Unseen>
      <div className={styles.row}>
        <Countdown secondsLeft={secondsLeft} size={timerSize(isNarrow)} />
        <div className={styles.beside}>
          <span className={styles.name}>
            <b className={styles.interval} style={{ fontSize: nameSize(now, { secondsLeft, isNarrow }) }}>
              {now}
            </b>
            {interval !== null && effort === undefined && <ZoneGlyph zone={interval.targetZone} height={16} />}
          </span>
          {effort !== undefined && <span className={styles.effort}>{effortText(effort)}</span>}
          <span className={styles.then}>{then}</span>
        </div>
      </div>
      {interval !== null && <WhatToDo interval={interval} />}
      <Plan
        intervals={programme.intervals}
        programmeSecond={position?.programmeSecond ?? null}
        index={position === null || position.state === 'finished' ? null : position.index}
        height={20}
      />
    </section>
  );
}

/** The exercise of this interval, and how it is done more easily. */
function WhatToDo({ interval: { exercise, easierOption: option } }: { interval: Interval }) {
  const styles = useStyles();
  const intl = useIntl();
  if (exercise === undefined) return null;
  return (
    <p className={styles.exercise}>
      {exercise}
      {option !== undefined && <span className={styles.easier}>{intl.formatMessage(words.easier, { option })}</span>}
    </p>
  );
}

function useClockWords(position: Position | null, isLed: boolean): { now: string; then: string } {
  const intl = useIntl();
  if (position === null || position.state === 'finished') {
    return {
      now: intl.formatMessage(words.planDone),
      then: intl.formatMessage(isLed ? words.planDoneLed : words.planDoneWords),
    };
  }
  const { interval, next } = position;
  if (position.state === 'paused') {
    return {
      now: intl.formatMessage(words.paused),
      then: intl.formatMessage(isLed ? words.pausedLed : words.pausedWords, { name: interval.name }),
    };
  }
  const then = next ? intl.formatMessage(words.then, { name: next.name }) : intl.formatMessage(words.lastInterval);
  return { now: interval.name, then };
}

/** The zone glyph beside the name, with its gap, and the gap to the countdown. */
const GLYPH_ROOM = 28;
const GAP = 12;
const LARGEST = 24;
const SMALLEST = 18;

/** A name stays beside the countdown when it is readable there; else the line breaks, and it has all the room. */
function nameSize(name: string, { secondsLeft, isNarrow }: { secondsLeft: number; isNarrow: boolean }): number {
  const column = isNarrow ? 240 : 280;
  const beside = column - countdownWidth(countdownText(secondsLeft)) * timerSize(isNarrow) - GAP - GLYPH_ROOM;
  const fitting = Math.floor(beside / textWidth(name));
  return fitting >= SMALLEST ? Math.min(LARGEST, fitting) : LARGEST;
}

const timerSize = (isNarrow: boolean) => (isNarrow ? 68 : 84);
