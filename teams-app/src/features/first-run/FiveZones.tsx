import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { zoneBounds, zoneName, ZONES, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { useIntl } from 'react-intl';
import { look } from '../../shared/look/palette.ts';
import { PanelCard } from '../../shared/panel/PanelCard.tsx';
import { words } from './messages.ts';

const useStyles = makeStyles({
  card: { marginTop: '12px' },
  from: { minHeight: '32px', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  zones: { display: 'flex', columnGap: '4px', margin: '8px 0 0', padding: 0, listStyleType: 'none' },
  zone: { flexGrow: 1, flexBasis: 0, minWidth: 0, textAlign: 'center', overflowWrap: 'normal' },
  column: { display: 'flex', alignItems: 'flex-end', height: '112px', marginBottom: '6px' },
  bar: {
    boxSizing: 'border-box',
    width: '100%',
    borderRadius: '8px',
    transitionProperty: 'background-color',
    transitionDuration: '400ms',
    backgroundColor: look('zoneOff'),
    // A look without an edge says `none`, which makes the whole border void.
    border: `1px solid ${look('zoneOffEdge')}`,
    '@media (prefers-reduced-motion: reduce)': { transitionProperty: 'none' },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  number: { display: 'block', fontWeight: 600 },
  small: { display: 'block', fontSize: '12px', lineHeight: '16px' },
  range: { color: tokens.colorNeutralForeground2 },
});

const FIVE: readonly Zone[] = ZONES.filter((zone) => zone > 0);

interface FiveZonesProps {
  /** bpm, or null while it is unknown: then the zones are shares of it, and without their light. */
  maxHeartRate: number | null;
  isEstimate: boolean;
}

/** The five bars of a zone glyph, large: as shares at first, in the person's own bpm as soon as there is a number. */
export function FiveZones({ maxHeartRate, isEstimate }: FiveZonesProps) {
  const styles = useStyles();
  const intl = useIntl();
  const from = maxHeartRate === null ? words.ofMaximum : isEstimate ? words.aboutMaximum : words.yourZones;
  return (
    <PanelCard label={intl.formatMessage(words.zonesTitle)} className={styles.card}>
      <div className={styles.from}>{intl.formatMessage(from, { maximum: maxHeartRate })}</div>
      <ul className={styles.zones}>
        {FIVE.map((zone) => {
          const colour = maxHeartRate === null ? {} : { backgroundColor: look(`zoneAccent${zone}`) };
          return (
            <li key={zone} className={styles.zone}>
              <span className={styles.column} aria-hidden>
                <span className={styles.bar} style={{ height: `${20 + zone * 16}%`, ...colour }} />
              </span>
              <span className={styles.number}>Z{zone}</span>
              <span className={styles.small}>{zoneName(zone)}</span>
              <span className={mergeClasses(styles.small, styles.range)}>{rangeText(zone, maxHeartRate)}</span>
            </li>
          );
        })}
      </ul>
    </PanelCard>
  );
}

/** Half of a bound under this maximum is its percent. */
const TWO_HUNDRED = 200;

function rangeText(zone: Zone, maxHeartRate: number | null): string {
  const { from, to } = zoneBounds(zone, maxHeartRate ?? TWO_HUNDRED);
  if (maxHeartRate === null) return `${(from ?? 0) / 2} %`;
  return to === null ? `${from ?? ''}+` : `${from ?? ''}–${to}`;
}
