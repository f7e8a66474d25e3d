import { makeStyles, tokens } from '@fluentui/react-components';
import { zoneName } from '@upbeat/api/domain/heart-rate/zone.ts';
import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import { durationText } from '../../shared/look/clock-text.ts';
import { look } from '../../shared/look/palette.ts';
import { type } from '../../shared/page/type-scale.ts';
import { readingAt, secondAfterKey, type CurveReading, type Field } from '../../shared/curve/effort-curve.ts';
import { resultWords as words } from './result-messages.ts';

/** Beyond this share of the width the words stand left of the line. */
const TURN = 0.6;

const useStyles = makeStyles({
  plot: {
    position: 'absolute',
    top: 0,
    touchAction: 'pan-y',
    cursor: 'crosshair',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  line: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '1px',
    backgroundColor: tokens.colorNeutralForeground1,
    pointerEvents: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  dot: {
    position: 'absolute',
    left: '-5px',
    width: '7px',
    height: '7px',
    marginTop: '-5px',
    borderRadius: '50%',
    border: `2px solid ${tokens.colorNeutralBackground1}`,
    backgroundColor: tokens.colorNeutralForeground1,
  },
  words: {
    position: 'absolute',
    top: '8px',
    padding: '4px 8px',
    borderRadius: '4px',
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    outline: `1px solid ${look('groundLine')}`,
    fontVariantNumeric: 'tabular-nums',
    ...type.small,
  },
});

interface CurveReaderProps {
  series: readonly number[];
  maxHeartRate: number | null;
  field: Field;
  /** Where the plot begins, in px. */
  left: number;
}

/** Reads single seconds of the curve: under the pointer, or by keys, which also say them aloud. */
export function CurveReader({ series, maxHeartRate, field, left }: CurveReaderProps) {
  const intl = useIntl();
  const styles = useStyles();
  const [second, setSecond] = useState(0);
  const [isShown, setIsShown] = useState(false);
  const last = Math.max(0, series.length - 1);
  const reading = readingAt(series, second, { maxHeartRate, height: field.height });
  const text = textOf(intl, second, reading);
  const share = second / Math.max(1, last);

  function follow({ currentTarget, clientX }: PointerEvent<HTMLDivElement>): void {
    const { left: from, width } = currentTarget.getBoundingClientRect();
    setSecond(Math.min(last, Math.max(0, Math.round(((clientX - from) / Math.max(1, width)) * last))));
    setIsShown(true);
  }

  function step(event: KeyboardEvent): void {
    const next = secondAfterKey(second, event.key, last);
    if (next === null) return;
    event.preventDefault();
    setSecond(next);
    setIsShown(true);
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={intl.formatMessage(words.readCurve)}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={second}
      aria-valuetext={text}
      className={styles.plot}
      style={{ left, width: field.width, height: field.height }}
      onPointerMove={follow}
      onPointerDown={follow}
      onPointerLeave={({ currentTarget }) => setIsShown(document.activeElement === currentTarget)}
      onFocus={() => setIsShown(true)}
      onBlur={() => setIsShown(false)}
      onKeyDown={step}
    >
      {isShown && (
        <span aria-hidden className={styles.line} style={{ left: `${share * 100}%` }}>
          {reading.state === 'read' && <span className={styles.dot} style={{ top: reading.y }} />}
          <span className={styles.words} style={share > TURN ? { right: 8 } : { left: 8 }}>
            {text}
          </span>
        </span>
      )}
    </div>
  );
}

function textOf(intl: IntlShape, second: number, reading: CurveReading): string {
  const time = durationText(second);
  if (reading.state === 'paused') return intl.formatMessage(words.pausedAt, { time });
  if (reading.state === 'missing') return intl.formatMessage(words.missingAt, { time });
  const { bpm, zone } = reading;
  if (zone === null) return intl.formatMessage(words.bpmAt, { time, bpm });
  return intl.formatMessage(words.readAt, { time, bpm, zone, name: zoneName(zone) });
}
