import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { zoneName } from '@upbeat/api/domain/heart-rate/zone.ts';
import { useIntl } from 'react-intl';
import type { CoachView } from '../../shared/coach/coach-class.ts';
import { look } from '../../shared/look/palette.ts';
import { ZoneGlyph } from '../../shared/look/ZoneGlyph.tsx';
import { PanelCard } from '../../shared/panel/PanelCard.tsx';
import { words } from './messages.ts';
import { zoneRows } from './zone-rows.ts';

const useStyles = makeStyles({
  card: { marginTop: '12px' },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: '8px', alignItems: 'baseline' },
  title: { margin: 0, flexShrink: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  count: { fontSize: '12px', lineHeight: '16px', textAlign: 'end', color: tokens.colorNeutralForeground2 },
  rows: { margin: '6px 0 0', padding: 0, listStyleType: 'none' },
  row: { display: 'flex', alignItems: 'center', columnGap: '10px', height: '24px' },
  name: { width: '66px', flexShrink: 0, whiteSpace: 'nowrap' },
  bar: { flexGrow: 1 },
  fill: { display: 'block', height: '8px', borderRadius: '4px', transition: 'width 400ms' },
  still: { '@media (prefers-reduced-motion: reduce)': { transitionProperty: 'none' } },
  number: { minWidth: '20px', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  words: { margin: '6px 0 0', color: tokens.colorNeutralForeground2 },
});

/** How many are in each zone: about the class, and nobody in it. */
export function ClassByZone({ view }: { view: CoachView | null }) {
  const styles = useStyles();
  const intl = useIntl();
  const title = intl.formatMessage(words.byZone);
  return (
    <PanelCard label={title} className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {view !== null && <span className={styles.count}>{intl.formatMessage(...sharingOf(view))}</span>}
      </div>
      {view?.zones ? (
        <ul className={styles.rows}>
          {zoneRows(view.zones).map(({ zone, count, share }) => (
            <li key={zone} className={styles.row}>
              <ZoneGlyph zone={zone} height={13} />
              <span className={styles.name}>
                <b>Z{zone}</b> {zoneName(zone)}
              </span>{' '}
              <span className={styles.bar}>
                <span
                  className={mergeClasses(styles.fill, styles.still)}
                  style={{ width: `${share * 100}%`, backgroundColor: look(`zoneAccent${zone}`) }}
                />
              </span>
              <span className={styles.number}>{intl.formatNumber(count)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.words}>{intl.formatMessage(view === null ? words.counting : words.tooFew)}</p>
      )}
    </PanelCard>
  );
}

function sharingOf({ sharing, zones }: CoachView): [typeof words.sharing, Record<string, number>] {
  const resting = zones?.[0] ?? 0;
  return resting > 0 ? [words.resting, { count: sharing, resting }] : [words.sharing, { count: sharing }];
}
