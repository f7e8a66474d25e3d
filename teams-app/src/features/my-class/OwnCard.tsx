import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { zoneBounds, zoneName, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { useIntl, type IntlShape } from 'react-intl';
import { look } from '../../shared/look/palette.ts';
import { ZoneGlyph } from '../../shared/look/ZoneGlyph.tsx';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { PanelCard } from '../../shared/panel/PanelCard.tsx';
import { useNarrow } from '../../shared/panel/use-narrow.ts';
import { words } from './messages.ts';
import type { OwnClass } from './own-class.ts';
import { SparkCurve } from './SparkCurve.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: '10px', flexGrow: 1, maxHeight: '380px' },
  top: { display: 'flex', alignItems: 'flex-end', columnGap: '8px' },
  bpm: {
    fontSize: '84px',
    lineHeight: 0.86,
    fontWeight: 600,
    letterSpacing: '-0.035em',
    paddingInlineStart: '3px',
    overflowWrap: 'normal',
  },
  bpmNarrow: { fontSize: '64px' },
  held: { color: tokens.colorNeutralForeground3 },
  unit: { marginBottom: '-2px', color: tokens.colorNeutralForeground2 },
  space: { flexGrow: 1 },
  zone: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  word: { flexGrow: 1, fontSize: '20px', lineHeight: '26px' },
  range: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

interface OwnCardProps {
  own: OwnClass;
  /** Opens where birth year or maximum are given. */
  onSetZones: () => void;
}

/** What only I see: my heart rate, my zone and my last five minutes. */
export function OwnCard({ own: { reading, place, trail }, onSetZones }: OwnCardProps) {
  const styles = useStyles();
  const intl = useIntl();
  const isNarrow = useNarrow();
  const zone = reading?.zone ?? null;
  const maxHeartRate = place?.maxHeartRate ?? null;
  const isHeld = reading?.life === 'dim' || reading?.life === 'paused';
  const glow = `color-mix(in srgb, ${look(`zoneGlow${zone ?? 0}`)} 26%, ${look('groundCard')})`;
  return (
    <PanelCard
      label={intl.formatMessage(words.ownCard)}
      className={styles.card}
      style={
        zone === null || isHeld
          ? {}
          : { backgroundImage: `linear-gradient(to top, ${glow}, ${look('groundCard')} 85%)` }
      }
    >
      <div className={styles.top}>
        <span className={mergeClasses(styles.bpm, isNarrow && styles.bpmNarrow, isHeld && styles.held)}>
          {reading?.bpm ?? '–'}
        </span>
        <span className={styles.unit}>{intl.formatMessage(reading?.bpm == null ? words.noBpm : words.bpm)}</span>
        <span className={styles.space} />
        {maxHeartRate !== null && <ZoneGlyph zone={zone} height={isNarrow ? 44 : 52} />}
      </div>
      {maxHeartRate === null ? (
        <div className={styles.zone}>
          <span className={styles.word}>{intl.formatMessage(words.noZone)}</span>
          <PanelButton look="quiet" onClick={onSetZones}>
            {intl.formatMessage(words.setZones)}
          </PanelButton>
        </div>
      ) : (
        zone !== null && (
          <div className={styles.zone}>
            <span className={styles.word}>
              <b>Z{zone}</b> {zoneName(zone)}
            </span>
            <span className={styles.range}>{rangeText(intl, zone, maxHeartRate)}</span>
          </div>
        )
      )}
      <SparkCurve trail={trail} maxHeartRate={maxHeartRate} zone={zone} />
    </PanelCard>
  );
}

function rangeText(intl: IntlShape, zone: Zone, maxHeartRate: number): string {
  const { from, to } = zoneBounds(zone, maxHeartRate);
  if (from === null) return intl.formatMessage(words.zoneTo, { to });
  if (to === null) return intl.formatMessage(words.zoneFrom, { zone, from });
  return intl.formatMessage(words.zoneRange, { zone, from, to });
}
