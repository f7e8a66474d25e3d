import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons';
import { zoneName, ZONES } from '@upbeat/api/domain/heart-rate/zone.ts';
import { useIntl } from 'react-intl';
import { durationSpoken, durationText } from '../../shared/look/clock-text.ts';
import { look } from '../../shared/look/palette.ts';
import { ZoneGlyph } from '../../shared/look/ZoneGlyph.tsx';
import { PanelCard } from '../../shared/panel/PanelCard.tsx';
import type { ClassTotal } from './class-total.ts';
import { words } from './messages.ts';

const useStyles = makeStyles({
  hero: { display: 'flex', alignItems: 'flex-end', columnGap: '10px' },
  points: { fontSize: '84px', lineHeight: 0.86, fontWeight: 600, letterSpacing: '-0.035em' },
  quiet: { marginBottom: '-2px', color: tokens.colorNeutralForeground2 },
  card: { marginTop: '20px' },
  title: { margin: '0 0 6px', fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'flex', alignItems: 'center', columnGap: '10px', height: '24px' },
  name: { flexShrink: 0, width: '72px', whiteSpace: 'nowrap' },
  track: { flexGrow: 1, minWidth: 0 },
  bar: { display: 'block', height: '8px', minWidth: '2px', borderRadius: '4px' },
  time: { flexShrink: 0, minWidth: '36px', textAlign: 'end' },
  private: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    marginTop: '12px',
    fontSize: '12px',
    lineHeight: '16px',
  },
});

/** My points and my minutes by zone. */
export function MyTotal({ total: { effortPoints, seconds } }: { total: ClassTotal }) {
  const styles = useStyles();
  const intl = useIntl();
  const longest = Math.max(...seconds, 1);
  return (
    <>
      <div className={styles.hero}>
        <span className={styles.points}>{intl.formatNumber(effortPoints)}</span>
        <span className={styles.quiet}>{intl.formatMessage(words.points, { points: effortPoints })}</span>
      </div>
      <PanelCard label={intl.formatMessage(words.minutes)} className={styles.card}>
        <h2 className={styles.title}>{intl.formatMessage(words.minutes)}</h2>
        <ul className={styles.list}>
          {ZONES.toReversed().map((zone) => {
            const time = seconds[zone] ?? 0;
            const spoken = { zone, word: zoneName(zone), time: durationSpoken(time) };
            return (
              <li key={zone} className={styles.row} aria-label={intl.formatMessage(words.zoneSpoken, spoken)}>
                <ZoneGlyph zone={zone} height={13} />
                <span className={styles.name} aria-hidden>
                  <b>Z{zone}</b> {zoneName(zone)}
                </span>
                <span className={styles.track}>
                  {time > 0 && (
                    <span
                      className={styles.bar}
                      style={{ width: `${(time / longest) * 100}%`, backgroundColor: look(`zoneAccent${zone}`) }}
                    />
                  )}
                </span>
                <span className={styles.time} aria-hidden>
                  {durationText(time)}
                </span>
              </li>
            );
          })}
        </ul>
      </PanelCard>
      <div className={styles.private}>
        <LockClosed16Regular />
        {intl.formatMessage(words.onlyYou)}
      </div>
    </>
  );
}
