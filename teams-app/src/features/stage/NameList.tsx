import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { useTile } from '../../shared/live/LiveProvider.tsx';
import { look } from '../../shared/look/palette.ts';
import { tileWords } from '../../shared/look/tile-words.ts';
import { ZoneGlyph } from '../../shared/look/ZoneGlyph.tsx';
import { zoneText } from '../../shared/look/zone-words.ts';
import type { Places } from './places.ts';
import type { ListLayout } from './view-layouts.ts';

const useStyles = makeStyles({
  list: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    columnGap: '20px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  person: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minWidth: 0,
    borderBottom: `1px solid ${look('groundLine')}`,
    fontSize: '14px',
    lineHeight: '20px',
  },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  zone: { flexShrink: 0, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  chip: {
    flexShrink: 0,
    padding: '0 6px',
    borderRadius: '4px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: 600,
    color: look('ownChipText'),
    backgroundColor: look('ownChip'),
  },
});

/** One page of everyone by name and zone: what the field shows, for who would rather read it. */
export function NameList(props: { places: Places; ownSlot: number | null; layout: ListLayout }) {
  const styles = useStyles();
  const { places, ownSlot, layout } = props;
  return (
    <ul
      className={styles.list}
      aria-label="Everyone"
      style={{
        gridTemplateColumns: `repeat(${layout.columns}, minmax(0, 1fr))`,
        gridTemplateRows: `repeat(${layout.rows}, minmax(0, 1fr))`,
      }}
    >
      {places.map((slot) => slot !== null && <Person key={slot} slot={slot} isOwn={slot === ownSlot} />)}
    </ul>
  );
}

const Person = memo(function Person({ slot, isOwn }: { slot: number; isOwn: boolean }) {
  const styles = useStyles();
  const tile = useTile(slot);
  if (tile === null) return null;
  const words = tileWords(tile.zone, tile.life);
  return (
    <li className={styles.person}>
      {isOwn && <span className={styles.chip}>You</span>}
      <bdi className={styles.name}>{tile.label}</bdi>
      <span className={styles.zone}>{words === 'zone' ? zoneText(tile.zone) : words}</span>
      {words === 'zone' && <ZoneGlyph zone={tile.zone} height={14} />}
    </li>
  );
});
