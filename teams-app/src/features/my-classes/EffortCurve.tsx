import { makeStyles, tokens } from '@fluentui/react-components';
import { zoneName } from '@upbeat/api/domain/heart-rate/zone.ts';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { durationSpoken, durationText } from '../../shared/look/clock-text.ts';
import { look } from '../../shared/look/palette.ts';
import { curveOf, extremesOf, ticksOf } from '../../shared/curve/effort-curve.ts';
import { CurveReader } from './CurveReader.tsx';
import { resultWords as words } from './result-messages.ts';
import { useWidth } from '../../shared/page/use-width.ts';

/** Left of the curve, for "Z3 Steady" or, where there is little room, for "Z3". */
const WIDE_LABELS = 68;
const NARROW_LABELS = 26;
const TICKS_HEIGHT = 22;
const LOWEST_LABELLED_BAND = 13;

const useStyles = makeStyles({
  box: { position: 'relative', minWidth: 0 },
  picture: { display: 'block', overflow: 'visible' },
  band: { display: look('tintDisplay'), opacity: 0.2 },
  edge: { stroke: look('groundLine'), strokeWidth: '1px' },
  line: { fill: 'none', stroke: tokens.colorNeutralForeground1, strokeWidth: '2px', strokeLinecap: 'round' },
  label: { fontSize: '12px', fill: tokens.colorNeutralForeground2 },
  strong: { fontWeight: 600 },
});

/** My heart rate over the bands of my zones; gaps stay gaps. */
export function EffortCurve({ series, maxHeartRate }: { series: readonly number[]; maxHeartRate: number | null }) {
  const intl = useIntl();
  const styles = useStyles();
  const [box, width] = useWidth();
  const isNarrow = width < 480;
  const left = isNarrow ? NARROW_LABELS : WIDE_LABELS;
  const field = useMemo(
    () => ({ width: Math.max(1, width - left), height: isNarrow ? 200 : 260 }),
    [width, left, isNarrow],
  );
  const { bands, paths } = useMemo(() => curveOf(series, maxHeartRate, field), [series, maxHeartRate, field]);
  const extremes = extremesOf(series) ?? { from: 0, to: 0 };
  const spoken = { length: durationSpoken(series.length), ...extremes };

  return (
    <div ref={box} className={styles.box}>
      <svg
        className={styles.picture}
        width={width}
        height={field.height + TICKS_HEIGHT}
        role="img"
        aria-label={intl.formatMessage(maxHeartRate === null ? words.curveWithoutZones : words.curve, spoken)}
      >
        {bands.map(({ zone, top, height }) => (
          <g key={zone}>
            {zone > 0 && (
              <rect
                className={styles.band}
                x={left}
                y={top}
                width={field.width}
                height={height}
                fill={look(`zoneShape${zone}`)}
              />
            )}
            {top > 0 && <line className={styles.edge} x1={left} x2={width} y1={top} y2={top} />}
            {height > LOWEST_LABELLED_BAND && (
              <text className={styles.label} x={0} y={top + height / 2 + 4}>
                <tspan className={styles.strong}>Z{zone}</tspan>
                {!isNarrow && ` ${zoneName(zone)}`}
              </text>
            )}
          </g>
        ))}
        {maxHeartRate === null && (
          <>
            <text className={styles.label} x={0} y={12}>
              {extremes.to}
            </text>
            <text className={styles.label} x={0} y={field.height - 2}>
              {isNarrow ? extremes.from : intl.formatMessage(words.bpm, { bpm: extremes.from })}
            </text>
          </>
        )}
        {paths.map((path) => (
          <path key={path} className={styles.line} d={path} transform={`translate(${left} 0)`} />
        ))}
        {ticksOf(series.length, isNarrow ? 4 : 7).map((second, index) => (
          <text
            key={second}
            className={styles.label}
            x={left + (second / Math.max(1, series.length)) * field.width}
            y={field.height + TICKS_HEIGHT - 4}
            textAnchor={index === 0 ? 'start' : second > series.length * 0.97 ? 'end' : 'middle'}
          >
            {durationText(second)}
          </text>
        ))}
      </svg>
      <CurveReader series={series} maxHeartRate={maxHeartRate} field={field} left={left} />
    </div>
  );
}
