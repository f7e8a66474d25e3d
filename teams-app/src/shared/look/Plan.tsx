import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Interval } from '@upbeat/api/domain/programme/programme.ts';
import { look } from './palette.ts';
import { planBars, planSpoken, type PlanBar } from './plan-bars.ts';

/** More intervals than this leave no room for wide gaps. */
const MANY = 24;
const LABEL_HEIGHT = 18;

const useStyles = makeStyles({
  plan: { display: 'flex', alignItems: 'stretch', columnGap: '3px', minWidth: 0 },
  narrow: { columnGap: '1px' },
  slot: { position: 'relative', flexBasis: 0, minWidth: '2px', display: 'flex', flexDirection: 'column' },
  column: { position: 'relative', flexGrow: 1, display: 'flex', alignItems: 'flex-end', minHeight: 0 },
  bar: { position: 'relative', width: '100%', borderRadius: '3px', overflow: 'hidden' },
  shape: { boxSizing: 'border-box' },
  fill: { position: 'absolute', inset: 0 },
  ahead: { opacity: 0.75 },
  now: { opacity: 0.42 },
  marker: {
    position: 'absolute',
    zIndex: 1,
    top: '-3px',
    bottom: '-3px',
    width: '3px',
    marginInlineStart: '-1.5px',
    borderRadius: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
    boxShadow: `0 0 0 1px ${look('planMarkerEdge')}`,
  },
  // A word that does not fit beside the strut wraps to a second line, and that line is cut off.
  label: {
    height: `${LABEL_HEIGHT}px`,
    overflow: 'hidden',
    fontSize: '12px',
    lineHeight: `${LABEL_HEIGHT}px`,
    color: tokens.colorNeutralForeground3,
  },
  labelNow: { color: tokens.colorNeutralForeground1, fontWeight: 600 },
  strut: { display: 'inline-block', width: '0.1px', height: `${LABEL_HEIGHT}px`, verticalAlign: 'top' },
  word: { display: 'inline-block', paddingInlineEnd: '4px', whiteSpace: 'nowrap', verticalAlign: 'top' },
});

interface PlanProps {
  intervals: readonly Interval[];
  /** Where the class stands; null draws the plan as an overview. */
  programmeSecond: number | null;
  /** The interval that is on, where it is known. */
  index?: number | null;
  height: number;
  /** Names the intervals that are wide enough for their name. Its 18 px come out of the height. */
  isLabelled?: boolean;
  /** For plans narrower than 120 px: hairline gaps. */
  isSmall?: boolean;
}

/** The plan of a class: one bar an interval, as wide as it lasts and as high as its target zone. */
export function Plan({
  intervals,
  programmeSecond,
  index = null,
  height,
  isLabelled = false,
  isSmall = false,
}: PlanProps) {
  const styles = useStyles();
  const bars = planBars(intervals, programmeSecond, index);
  const isNarrow = isSmall || intervals.length > MANY;
  return (
    <div
      role="img"
      aria-label={planSpoken(bars)}
      className={mergeClasses(styles.plan, isNarrow && styles.narrow)}
      style={{ height }}
    >
      {bars.map((bar, place) => (
        <div key={place} className={styles.slot} style={{ flexGrow: bar.interval.seconds }}>
          <div className={styles.column}>
            <Bar bar={bar} isOverview={programmeSecond === null} />
            {bar.when === 'now' && <span className={styles.marker} style={{ insetInlineStart: percent(bar.done) }} />}
          </div>
          {isLabelled && (
            <span className={mergeClasses(styles.label, bar.when === 'now' && styles.labelNow)}>
              <span className={styles.strut} />
              <span className={styles.word}>{bar.interval.name}</span>
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

function Bar({ bar, isOverview }: { bar: PlanBar; isOverview: boolean }) {
  const styles = useStyles();
  const zone = bar.interval.targetZone;
  const height = percent(0.2 + zone * 0.16);
  if (isOverview) {
    // A look without an edge says `none`, which makes the whole border void.
    const shape = { backgroundColor: look(`zoneShape${zone}`), border: `1px solid ${look(`zoneEdge${zone}`)}` };
    return <span className={mergeClasses(styles.bar, styles.shape)} style={{ height, ...shape }} />;
  }
  const accent = look(`zoneAccent${zone}`);
  const shade = bar.when === 'ahead' ? styles.ahead : bar.when === 'now' ? styles.now : undefined;
  return (
    <span className={styles.bar} style={{ height }}>
      <span
        className={mergeClasses(styles.fill, shade)}
        style={{ backgroundColor: bar.when === 'past' ? look('planPast') : accent }}
      />
      {bar.when === 'now' && (
        <span className={styles.fill} style={{ backgroundColor: accent, insetInlineEnd: percent(1 - bar.done) }} />
      )}
    </span>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
