import { makeStyles, tokens } from '@fluentui/react-components';
import { ZONES } from '@upbeat/api/domain/heart-rate/zone.ts';
import { mixSpoken, type ZoneCounts } from './class-mix.ts';
import { look } from './palette.ts';

const useStyles = makeStyles({
  mix: { display: 'flex', alignItems: 'flex-end', columnGap: '2px', minWidth: 0, width: '100%' },
  part: { flexBasis: 0, minWidth: '4px' },
  segment: {
    borderRadius: '2px',
    boxSizing: 'border-box',
    border: `${look('mixEdge')} solid ${tokens.colorNeutralForeground1}`,
  },
  // In high contrast all segments look alike but for their height, so each carries its zone where it fits.
  label: {
    display: look('mixLabelDisplay'),
    height: '14px',
    overflow: 'hidden',
    textAlign: 'center',
    fontSize: '12px',
    lineHeight: '14px',
  },
  strut: { display: 'inline-block', width: '0.1px', height: '14px' },
});

/** The class by zone: segments by share, rising with the zone, so that colour is never alone. */
export function ClassMix({ counts, height = 12 }: { counts: ZoneCounts; height?: number }) {
  const styles = useStyles();
  return (
    <div role="img" aria-label={mixSpoken(counts)} className={styles.mix}>
      {ZONES.filter((zone) => counts[zone] > 0).map((zone) => (
        <div key={zone} className={styles.part} style={{ flexGrow: counts[zone] }}>
          <div
            className={styles.segment}
            style={{
              height: height * (0.36 + zone * 0.128),
              background: `var(--mixFill, ${look(`zoneAccent${zone}`)})`,
            }}
          />
          <div className={styles.label}>
            <span className={styles.strut} /> Z{zone}
          </div>
        </div>
      ))}
    </div>
  );
}
