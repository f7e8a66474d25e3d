import { makeStyles } from '@fluentui/react-components';
import { zoneName, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { useIntl } from 'react-intl';
import { durationText } from '../../shared/look/clock-text.ts';
import { look } from '../../shared/look/palette.ts';
import { ZoneGlyph } from '../../shared/look/ZoneGlyph.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { resultWords as words } from './result-messages.ts';

const EFFORT_ZONES = [1, 2, 3, 4, 5] as const satisfies readonly Zone[];

const useStyles = makeStyles({
  table: { width: 'calc(100% + 16px)', margin: '12px -8px 0', tableLayout: 'fixed', borderSpacing: '8px 0' },
  head: { padding: '8px 0 0', textAlign: 'start', verticalAlign: 'top', fontWeight: 400, ...type.small, ...quiet },
  zone: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    [NARROW]: { flexDirection: 'column', alignItems: 'flex-start', rowGap: '4px' },
  },
  time: { padding: '2px 0 0', ...type.headline, [NARROW]: { fontSize: '16px', lineHeight: '22px' } },
  caption: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  rest: { margin: '8px 0 0', ...type.small, ...quiet },
});

/** How long I was in each zone. */
export function ZoneTimes({ secondsInZones }: { secondsInZones: readonly number[] }) {
  const intl = useIntl();
  const styles = useStyles();
  const atRest = secondsInZones[0] ?? 0;
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{intl.formatMessage(words.zoneTimes)}</caption>
        <thead>
          <tr>
            {EFFORT_ZONES.map((zone) => (
              <th
                key={zone}
                scope="col"
                className={styles.head}
                style={{ borderTop: `3px solid ${look(`zoneShape${zone}`)}` }}
              >
                <span className={styles.zone}>
                  <ZoneGlyph zone={zone} height={14} />
                  <span>
                    <b>Z{zone}</b> {zoneName(zone)}
                  </span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {EFFORT_ZONES.map((zone) => (
              <td key={zone} className={styles.time}>
                {durationText(secondsInZones[zone] ?? 0)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {atRest > 0 && (
        <p className={styles.rest}>{intl.formatMessage(words.atRest, { length: durationText(atRest) })}</p>
      )}
    </>
  );
}
