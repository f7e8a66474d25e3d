import { makeStyles, tokens } from '@fluentui/react-components';
import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { useIntl } from 'react-intl';
import { look } from '../../shared/look/palette.ts';
import { words } from './messages.ts';
import { sparkOf } from './spark.ts';
import type { Trail } from './trail.ts';

const useStyles = makeStyles({
  curve: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  row: { display: 'flex', columnGap: '4px', flexGrow: 1, flexBasis: '136px' },
  labels: { position: 'relative', flexShrink: 0, width: '20px' },
  label: {
    position: 'absolute',
    transform: 'translateY(-50%)',
    fontSize: '12px',
    lineHeight: '14px',
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
  },
  plot: { position: 'relative', flexGrow: 1, minWidth: 0 },
  svg: { position: 'absolute', inset: 0, display: 'block', width: '100%', height: '100%', overflow: 'visible' },
  line: { fill: 'none', stroke: tokens.colorNeutralForeground1, strokeWidth: 2, vectorEffect: 'non-scaling-stroke' },
  edge: { stroke: look('tileOutline'), strokeWidth: 1, vectorEffect: 'non-scaling-stroke' },
  dot: {
    position: 'absolute',
    width: '8px',
    height: '8px',
    margin: '-6px',
    borderRadius: '50%',
    border: `2px solid ${tokens.colorNeutralForeground1}`,
  },
  foot: {
    display: 'flex',
    justifyContent: 'space-between',
    marginTop: '8px',
    paddingInlineStart: '24px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
});

/** Bands lower than this share of the height have no room for their label. */
const LABEL_FROM_PERCENT = 12;

interface SparkCurveProps {
  trail: Trail;
  maxHeartRate: number | null;
  zone: Zone | null;
}

/** My last five minutes over my zones, newest at the right. */
export function SparkCurve({ trail, maxHeartRate, zone }: SparkCurveProps) {
  const styles = useStyles();
  const intl = useIntl();
  const spark = sparkOf(trail, maxHeartRate);
  const { lowest, highest, bands, lines, now } = spark;
  const label =
    lowest === null || highest === null
      ? intl.formatMessage(words.curveEmpty)
      : intl.formatMessage(words.curve, { lowest, highest });
  return (
    <div className={styles.curve}>
      <div className={styles.row} role="img" aria-label={label}>
        {bands.length > 0 && (
          <div className={styles.labels}>
            {bands
              .filter((band) => band.height >= LABEL_FROM_PERCENT)
              .map((band) => (
                <span key={band.zone} className={styles.label} style={{ top: `${band.top + band.height / 2}%` }}>
                  Z{band.zone}
                </span>
              ))}
          </div>
        )}
        <div className={styles.plot}>
          <svg className={styles.svg} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
            {bands.map((band) => (
              <g key={band.zone}>
                <rect
                  x="0"
                  width="100"
                  y={band.top + 0.3}
                  height={Math.max(0, band.height - 0.6)}
                  fill={look(`zoneGlow${band.zone}`)}
                  opacity=".4"
                />
                <line className={styles.edge} x1="0" x2="100" y1={band.top} y2={band.top} />
              </g>
            ))}
            {lines.map((points, index) => (
              <polyline
                key={index}
                className={styles.line}
                points={points}
                strokeLinejoin="round"
                strokeLinecap="round"
              />
            ))}
          </svg>
          {now !== null && (
            <span
              className={styles.dot}
              style={{ left: `${now.x}%`, top: `${now.y}%`, backgroundColor: look(`zoneShape${zone ?? 0}`) }}
            />
          )}
        </div>
      </div>
      <div className={styles.foot} style={bands.length > 0 ? undefined : { paddingInlineStart: 0 }}>
        <span>{intl.formatMessage(words.minutesAgo)}</span>
        <span>{intl.formatMessage(words.now)}</span>
      </div>
    </div>
  );
}
