import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { zoneBounds, zoneName, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { useIntl } from 'react-intl';
import { ZoneGlyph } from '../../shared/look/ZoneGlyph.tsx';
import { Card } from '../../shared/page/Card.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';

const EFFORT_ZONES = [5, 4, 3, 2, 1] as const satisfies readonly Zone[];
const PERCENT_OF_ZONE = { 1: 50, 2: 60, 3: 70, 4: 80, 5: 90 } as const;

const cell = { padding: '10px 12px 10px 0', textAlign: 'start', fontWeight: 400 } as const;

const useStyles = makeStyles({
  heading: { margin: 0, ...type.section },
  from: { margin: '0 0 12px', ...quiet },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: { ...cell, ...type.small, ...quiet, fontWeight: 600, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  cell: { ...cell, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  row: { ':last-child > *': { borderBottom: 'none', paddingBottom: 0 } },
  bounds: { ...type.section },
  share: { [NARROW]: { display: 'none' } },
  zone: { display: 'inline-flex', alignItems: 'center', columnGap: '10px', verticalAlign: 'middle' },
});

/** Where each of my zones begins and ends. */
export function ZoneTable({ maxHeartRate }: { maxHeartRate: number | null }) {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <Card labelledBy="zones">
      <h2 id="zones" className={styles.heading}>
        {intl.formatMessage(words.zones)}
      </h2>
      {maxHeartRate === null ? (
        <p className={styles.from}>{intl.formatMessage(words.noZones)}</p>
      ) : (
        <>
          <p className={styles.from}>{intl.formatMessage(words.countedFrom, { bpm: maxHeartRate })}</p>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.head}>
                  {intl.formatMessage(words.zone)}
                </th>
                <th scope="col" className={styles.head}>
                  {intl.formatMessage(words.heartRate)}
                </th>
                <th scope="col" className={mergeClasses(styles.head, styles.share)}>
                  {intl.formatMessage(words.share)}
                </th>
              </tr>
            </thead>
            <tbody>
              {EFFORT_ZONES.map((zone) => (
                <tr key={zone} className={styles.row}>
                  <th scope="row" className={styles.cell}>
                    <span className={styles.zone}>
                      <ZoneGlyph zone={zone} height={24} />
                      <span>
                        <b>Z{zone}</b> {zoneName(zone)}
                      </span>
                    </span>
                  </th>
                  <td className={mergeClasses(styles.cell, styles.bounds)}>
                    <Bounds zone={zone} maxHeartRate={maxHeartRate} />
                  </td>
                  <td className={mergeClasses(styles.cell, styles.share)}>
                    {zone === 5
                      ? intl.formatMessage(words.shareFrom, { from: PERCENT_OF_ZONE[zone] })
                      : intl.formatMessage(words.shareFromTo, {
                          from: PERCENT_OF_ZONE[zone],
                          to: PERCENT_OF_ZONE[zone] + 10,
                        })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Card>
  );
}

function Bounds({ zone, maxHeartRate }: { zone: Zone; maxHeartRate: number }) {
  const intl = useIntl();
  const { from, to } = zoneBounds(zone, maxHeartRate);
  if (from === null) return null;
  return to === null ? intl.formatMessage(words.from, { from }) : intl.formatMessage(words.fromTo, { from, to });
}
