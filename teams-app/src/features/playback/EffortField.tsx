import { makeStyles, tokens } from '@fluentui/react-components';
import { zoneName, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { useEffect, useId, useMemo, useRef, type PointerEvent } from 'react';
import { useIntl } from 'react-intl';
import { ticksOf } from '../../shared/curve/effort-curve.ts';
import { look } from '../../shared/look/palette.ts';
import { useWidth } from '../../shared/page/use-width.ts';
import { valueAt, type Line } from './effort-lines.ts';
import { bandsOf, shareFromTop, type Scale } from './effort-scale.ts';
import { words } from './messages.ts';
import type { Player } from './player.ts';
import { timeText } from './watch-time.ts';

const WIDE_LABELS = 68;
const NARROW_LABELS = 26;
const TICKS_HEIGHT = 24;
const LOWEST_LABELLED_BAND = 13;
const NARROW_WIDTH = 480;
const HEIGHT = 150;

const useStyles = makeStyles({
  box: { position: 'relative', minWidth: 0 },
  picture: { display: 'block', overflow: 'visible' },
  band: { opacity: look('bandOpacity') },
  edge: { stroke: look('groundLine'), strokeWidth: '1px' },
  line: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2.25px',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
  ahead: { opacity: 0.42 },
  pause: { fill: tokens.colorNeutralBackground1, opacity: 0.45 },
  label: { fontSize: '12px', fill: tokens.colorNeutralForeground2 },
  strong: { fontWeight: 600 },
  cursor: { stroke: tokens.colorNeutralForeground1, strokeWidth: '2px' },
  dot: { stroke: tokens.colorNeutralForeground1, strokeWidth: '2px' },
  slider: {
    position: 'absolute',
    top: 0,
    touchAction: 'pan-y',
    cursor: 'pointer',
    borderRadius: '2px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '3px' },
  },
});

interface EffortFieldProps {
  lines: readonly Line[];
  scale: Scale;
  classSeconds: number;
  /** Stretches in which the class was paused. */
  pauses: readonly { readonly from: number; readonly until: number }[];
  player: Player;
  /** The whole second that is shown, and what is to be said of it. */
  second: number;
  said: string;
}

/** The effort of a class over the bands of its zones, with a cursor that goes along with the video. */
export function EffortField({ lines, scale, classSeconds, pauses, player, second, said }: EffortFieldProps) {
  const intl = useIntl();
  const styles = useStyles();
  const [box, width] = useWidth();
  const played = useId();
  const isNarrow = width < NARROW_WIDTH;
  const left = isNarrow ? NARROW_LABELS : WIDE_LABELS;
  const fieldWidth = Math.max(1, width - left);
  const paths = useMemo(
    () => lines.map((line) => pathOf(line, scale, fieldWidth, classSeconds)),
    [lines, scale, fieldWidth, classSeconds],
  );
  const { clip, cursor, dot } = useCursor({ lines, scale, fieldWidth, classSeconds, player });

  function goTo({ currentTarget, clientX, pointerId, type, buttons }: PointerEvent<HTMLDivElement>): void {
    if (type === 'pointerdown') currentTarget.setPointerCapture(pointerId);
    else if (buttons === 0) return;
    const { left: from, width: whole } = currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (clientX - from) / Math.max(1, whole)));
    player.seek(share * classSeconds);
  }

  return (
    <div ref={box} className={styles.box}>
      <svg className={styles.picture} width={width} height={HEIGHT + TICKS_HEIGHT} aria-hidden>
        <Bands scale={scale} left={left} width={width} isNarrow={isNarrow} />
        <g transform={`translate(${left} 0)`}>
          {pauses.map(({ from, until }) => (
            <rect
              key={from}
              className={styles.pause}
              x={(from / classSeconds) * fieldWidth}
              width={((until - from) / classSeconds) * fieldWidth}
              height={HEIGHT}
            />
          ))}
          <clipPath id={played}>
            <rect ref={clip} x={0} y={-4} height={HEIGHT + 8} />
          </clipPath>
          <g className={styles.ahead}>
            {paths.map((path) => (
              <path key={path} className={styles.line} d={path} />
            ))}
          </g>
          <g clipPath={`url(#${played})`}>
            {paths.map((path) => (
              <path key={path} className={styles.line} d={path} />
            ))}
          </g>
          <g ref={cursor} data-cursor>
            <line className={styles.cursor} y1={0} y2={HEIGHT + 4} />
            <circle ref={dot} className={styles.dot} r={5} />
          </g>
        </g>
        {ticksOf(classSeconds, isNarrow ? 4 : 7).map((tick, index) => (
          <text
            key={tick}
            className={styles.label}
            x={left + (tick / Math.max(1, classSeconds)) * fieldWidth}
            y={HEIGHT + TICKS_HEIGHT - 4}
            textAnchor={index === 0 ? 'start' : tick > classSeconds * 0.97 ? 'end' : 'middle'}
          >
            {timeText(tick)}
          </text>
        ))}
      </svg>
      <div
        role="slider"
        tabIndex={0}
        aria-label={intl.formatMessage(words.curve)}
        aria-valuemin={0}
        aria-valuemax={classSeconds}
        aria-valuenow={Math.min(classSeconds, Math.max(0, second))}
        aria-valuetext={said}
        className={styles.slider}
        style={{ left, width: fieldWidth, height: HEIGHT }}
        onPointerDown={goTo}
        onPointerMove={goTo}
      />
    </div>
  );
}

function Bands({ scale, left, width, isNarrow }: { scale: Scale; left: number; width: number; isNarrow: boolean }) {
  const styles = useStyles();
  if (scale.kind === 'bpm') {
    return [scale.to, scale.from].map((bpm, end) => (
      <text key={end} className={styles.label} x={0} y={end === 0 ? 12 : HEIGHT - 2}>
        {Math.round(bpm)}
      </text>
    ));
  }
  return bandsOf(scale).map(({ zone, top, height }) => (
    <g key={zone}>
      {zone > 0 && (
        <rect
          className={styles.band}
          x={left}
          y={top * HEIGHT}
          width={Math.max(0, width - left)}
          height={height * HEIGHT}
          fill={look(`zoneGlow${zone}`)}
        />
      )}
      <line className={styles.edge} x1={left} x2={width} y1={top * HEIGHT} y2={top * HEIGHT} />
      {height * HEIGHT > LOWEST_LABELLED_BAND && (
        <text className={styles.label} x={0} y={(top + height / 2) * HEIGHT + 4}>
          <tspan className={styles.strong}>Z{zone}</tspan>
          {!isNarrow && ` ${zoneName(zone)}`}
        </text>
      )}
    </g>
  ));
}

interface CursorNeeds extends Pick<EffortFieldProps, 'lines' | 'scale' | 'classSeconds' | 'player'> {
  fieldWidth: number;
}

/** Moves the cursor past React: with each picture of the page, and at once where somebody jumps. */
function useCursor({ lines, scale, fieldWidth, classSeconds, player }: CursorNeeds) {
  const clip = useRef<SVGRectElement>(null);
  const cursor = useRef<SVGGElement>(null);
  const dot = useRef<SVGCircleElement>(null);
  useEffect(
    () =>
      player.follow((exact) => {
        const second = Math.min(classSeconds, Math.max(0, exact));
        const x = (second / Math.max(1, classSeconds)) * fieldWidth;
        const value = valueAt(lines, second);
        clip.current?.setAttribute('width', x.toFixed(2));
        cursor.current?.setAttribute('transform', `translate(${x.toFixed(2)} 0)`);
        cursor.current?.setAttribute('data-second', second.toFixed(3));
        dot.current?.setAttribute('visibility', value === null ? 'hidden' : 'visible');
        if (value === null) return;
        dot.current?.setAttribute('cy', (shareFromTop(scale, value) * HEIGHT).toFixed(2));
        const zone = Math.min(5, Math.floor(value)) as Zone;
        dot.current?.setAttribute('fill', scale.kind === 'levels' ? look(`zoneShape${zone}`) : 'currentColor');
      }),
    [player, lines, scale, fieldWidth, classSeconds],
  );
  return { clip, cursor, dot };
}

function pathOf(line: Line, scale: Scale, width: number, classSeconds: number): string {
  const points = line.map(({ second, value }) => {
    const x = (Math.min(classSeconds, second) / Math.max(1, classSeconds)) * width;
    return `${x.toFixed(1)} ${(shareFromTop(scale, value) * HEIGHT).toFixed(1)}`;
  });
  const only = points.length === 1 ? points[0] : undefined;
  return only === undefined ? `M${points.join('L')}` : `M${only}L${only}`; // a single reading is a dot
}
