import { makeStyles, tokens } from '@fluentui/react-components';
import { zoneName, ZONES } from '@upbeat/api/domain/heart-rate/zone.ts';
import { useZoneCounts } from '../../shared/live/LiveProvider.tsx';
import { ZoneGlyph } from '../../shared/look/ZoneGlyph.tsx';
import { CLASS_FROM } from './crowd.ts';
import type { LegendLayout } from './view-layouts.ts';

const useStyles = makeStyles({
  legend: { display: 'grid', gridAutoFlow: 'column', gridAutoColumns: '1fr', gap: '2px 8px', flexShrink: 0 },
  entry: { display: 'flex', alignItems: 'center', columnGap: '8px', minWidth: 0, whiteSpace: 'nowrap' },
  count: { fontWeight: 600 },
  name: { color: tokens.colorNeutralForeground2, lineHeight: '20px' },
});

/** What the heights mean, and how many there are of each. No numbers below five: they would tell of persons. */
export function ZoneLegend({ layout, sharers }: { layout: LegendLayout; sharers: number }) {
  const styles = useStyles();
  const counts = useZoneCounts();
  const counted = counts.reduce((sum, count) => sum + count, 0);
  const hasNumbers = Math.min(sharers, counted) >= CLASS_FROM;
  const { columns, glyph, number, name, hasNames } = layout;
  const grid = columns === null ? {} : { gridAutoFlow: 'row', gridTemplateColumns: `repeat(${columns}, 1fr)` };
  return (
    <div className={styles.legend} style={grid} aria-hidden>
      {ZONES.filter((zone) => zone > 0 || counts[0] > 0).map((zone) => (
        <div key={zone} className={styles.entry} style={{ columnGap: hasNames && name > 12 ? 8 : 5 }}>
          <ZoneGlyph zone={zone} height={glyph} />
          {hasNumbers && (
            <span className={styles.count} style={{ fontSize: number, lineHeight: `${Math.round(number * 1.3)}px` }}>
              {counts[zone].toLocaleString('en-GB')}
            </span>
          )}
          <span className={styles.name} style={{ fontSize: name }}>
            Z{zone}
            {hasNames && ` ${zoneName(zone)}`}
          </span>
        </div>
      ))}
    </div>
  );
}
