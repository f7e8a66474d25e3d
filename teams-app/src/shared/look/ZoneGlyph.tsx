import { makeStyles } from '@fluentui/react-components';
import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { look } from './palette.ts';
import { zoneSpoken } from './zone-words.ts';
import { glyphPaths } from './zone-glyph-path.ts';

/** From this height on the large shapes of a look are used, with their edges; below it the accents. */
const LARGE = 20;

const useStyles = makeStyles({
  glyph: { display: 'block', flexShrink: 0, overflow: 'visible' },
});

/** Five rising bars, lit up to the zone. Silent beside words; pass `isSpoken` where it stands alone. */
export function ZoneGlyph(props: { zone: Zone | null; height?: number; isSpoken?: boolean }) {
  const { zone, height = 16, isSpoken = false } = props;
  const styles = useStyles();
  const { lit, off } = glyphPaths(zone ?? 0);
  const isLarge = height >= LARGE;
  return (
    <svg
      className={styles.glyph}
      width={(height * 20) / 16}
      height={height}
      viewBox="0 0 20 16"
      {...(isSpoken ? { role: 'img', 'aria-label': zoneSpoken(zone) } : { 'aria-hidden': true })}
    >
      {off !== '' && <path d={off} fill={look('zoneOff')} stroke={look('zoneOffEdge')} strokeWidth=".7" />}
      {zone !== null && lit !== '' && (
        <path
          d={lit}
          fill={look(isLarge ? `zoneShape${zone}` : `zoneAccent${zone}`)}
          stroke={isLarge ? look(`zoneEdge${zone}`) : 'none'}
          strokeWidth=".7"
        />
      )}
    </svg>
  );
}
