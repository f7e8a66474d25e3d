import { makeStyles, tokens } from '@fluentui/react-components';
import { zoneName, zoneOf } from '@upbeat/api/domain/heart-rate/zone.ts';
import { useIntl } from 'react-intl';
import { ZoneGlyph } from '../../../shared/look/ZoneGlyph.tsx';
import { Card } from '../../../shared/page/Card.tsx';
import { quiet, type } from '../../../shared/page/type-scale.ts';
import { words } from '../messages.ts';
import { STALE_MS, type Reading } from '../pairing-state.ts';
import { secondsText } from './seconds-text.ts';

const useStyles = makeStyles({
  card: { padding: '22px 24px 20px' },
  top: { display: 'flex', alignItems: 'flex-end', columnGap: '10px' },
  bpm: {
    fontSize: '104px',
    lineHeight: 0.8,
    fontWeight: 600,
    letterSpacing: '-0.035em',
    overflowWrap: 'normal',
    '@media (max-width: 419.9px)': { fontSize: '88px' },
  },
  unit: { fontSize: '16px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  space: { flexGrow: 1 },
  bottom: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: '12px',
    marginTop: '20px',
  },
  zone: { fontSize: '16px', lineHeight: '22px' },
  beat: { ...type.small, ...quiet },
});

interface ReadingCardProps {
  reading: Reading | null;
  /** Whether it still stands: not once the strap has lost the skin, or is gone. */
  isCurrent: boolean;
  maxHeartRate: number | null;
  isTrial: boolean;
  nowMs: number;
}

/** My heart rate now, large, with its zone in words and bars. Old ones are not shown as if they were new. */
export function ReadingCard({ reading, isCurrent, maxHeartRate, isTrial, nowMs }: ReadingCardProps) {
  const styles = useStyles();
  const intl = useIntl();
  const bpm = reading !== null && isCurrent && nowMs - reading.atMs <= STALE_MS ? reading.bpm : null;
  const zone = bpm === null || maxHeartRate === null ? null : zoneOf(bpm, maxHeartRate);
  const secondsAgo = reading === null ? 0 : Math.max(0, Math.round((nowMs - reading.atMs) / 1000));
  return (
    <Card className={styles.card}>
      <div className={styles.top} role="group" aria-label={intl.formatMessage(words.heartRate)}>
        <span className={styles.bpm}>{bpm ?? '–'}</span>
        <span className={styles.unit}>{intl.formatMessage(bpm === null ? words.noBpm : words.bpm)}</span>
        <span className={styles.space} />
        {maxHeartRate !== null && <ZoneGlyph zone={zone} height={60} />}
      </div>
      <div className={styles.bottom}>
        <span className={styles.zone}>
          {zone !== null ? (
            <>
              <b>Z{zone}</b> {zoneName(zone)}
            </>
          ) : maxHeartRate === null ? (
            intl.formatMessage(isTrial ? words.noZoneTrial : words.noZone)
          ) : null}
        </span>
        <span className={styles.beat}>
          {reading === null
            ? intl.formatMessage(words.noBeat)
            : intl.formatMessage(words.lastBeat, { ago: secondsText(intl, secondsAgo) })}
        </span>
      </div>
    </Card>
  );
}
