import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { EFFORT_RATINGS, zoneOfRating, type EffortRating } from '@upbeat/api/domain/effort/effort-rating.ts';
import { zoneName } from '@upbeat/api/domain/heart-rate/zone.ts';
import type { Interval } from '@upbeat/api/domain/programme/programme.ts';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { look } from '../../shared/look/palette.ts';
import { EFFORT_NAMES } from '../../shared/look/target-words.ts';
import { ZoneGlyph } from '../../shared/look/ZoneGlyph.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { zoneOfTarget, type Target } from './draft.ts';
import { EFFORT_MEANS, words } from './editor-messages.ts';

const ZONES = [1, 2, 3, 4, 5] as const satisfies readonly Interval['targetZone'][];
/** The feeling that comes closest to a zone. */
const EFFORT_NEAR = { 1: 'easy', 2: 'moderate', 3: 'moderate', 4: 'hard', 5: 'all-out' } as const satisfies Record<
  Interval['targetZone'],
  EffortRating
>;

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, marginBottom: '4px' },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: '20px', marginBottom: '4px' },
  way: { display: 'inline-flex', alignItems: 'center', columnGap: '8px', minHeight: '32px', cursor: 'pointer' },
  radio: { width: '16px', height: '16px', margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(48px, 1fr))', gap: '6px' },
  tile: {
    position: 'relative',
    display: 'grid',
    justifyItems: 'center',
    rowGap: '4px',
    padding: '8px 2px 6px',
    borderRadius: '4px',
    textAlign: 'center',
    backgroundColor: look('groundCard'),
    boxShadow: `inset 0 0 0 1px ${look('groundLine')}`,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
    ':has(input:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  chosen: {
    boxShadow: `inset 0 0 0 2px ${look('ownOutline')}`,
    fontWeight: 600,
    '@media (forced-colors: active)': { border: '3px solid Highlight' },
  },
  input: { position: 'absolute', inset: 0, width: '100%', height: '100%', margin: 0, opacity: 0, cursor: 'pointer' },
  name: { ...type.small },
  hint: { margin: '6px 0 0', ...type.small, ...quiet },
  means: { margin: 0, fontWeight: 400 },
});

/** What an interval aims at: one of five zones, or one of four feelings. Bars and words say it, never colour alone. */
export function TargetPicker({ target, onChange }: { target: Target; onChange: (target: Target) => void }) {
  const intl = useIntl();
  const styles = useStyles();
  const group = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{intl.formatMessage(words.target)}</legend>
      <div className={styles.ways}>
        <label className={styles.way}>
          <input
            type="radio"
            className={styles.radio}
            name={`${group}by`}
            checked={target.by === 'zone'}
            onChange={() => onChange({ by: 'zone', zone: zoneOfTarget(target) })}
          />
          {intl.formatMessage(words.byZone)}
        </label>
        <label className={styles.way}>
          <input
            type="radio"
            className={styles.radio}
            name={`${group}by`}
            checked={target.by === 'effort'}
            onChange={() => onChange({ by: 'effort', effort: EFFORT_NEAR[zoneOfTarget(target)] })}
          />
          {intl.formatMessage(words.byEffort)}
        </label>
      </div>
      <div className={styles.tiles}>
        {target.by === 'zone'
          ? ZONES.map((zone) => (
              <Tile
                key={zone}
                group={`${group}zone`}
                zone={zone}
                name={`Z${zone} ${zoneName(zone)}`}
                isChosen={target.zone === zone}
                onChoose={() => onChange({ by: 'zone', zone })}
              />
            ))
          : EFFORT_RATINGS.map((effort) => (
              <Tile
                key={effort}
                group={`${group}effort`}
                zone={zoneOfRating(effort)}
                name={EFFORT_NAMES[effort]}
                means={intl.formatMessage(EFFORT_MEANS[effort])}
                isChosen={target.effort === effort}
                onChoose={() => onChange({ by: 'effort', effort })}
              />
            ))}
      </div>
      {target.by === 'effort' && <p className={styles.hint}>{intl.formatMessage(words.byEffortHint)}</p>}
    </fieldset>
  );
}

interface TileProps {
  group: string;
  zone: Interval['targetZone'];
  name: string;
  means?: string;
  isChosen: boolean;
  onChoose: () => void;
}

function Tile({ group, zone, name, means, isChosen, onChoose }: TileProps) {
  const styles = useStyles();
  return (
    <label className={mergeClasses(styles.tile, isChosen && styles.chosen)}>
      <ZoneGlyph zone={zone} height={20} />
      <span className={styles.name}>{name}</span>
      {means !== undefined && <span className={mergeClasses(styles.hint, styles.means)}>{means}</span>}
      <input type="radio" className={styles.input} name={group} checked={isChosen} onChange={onChoose} />
    </label>
  );
}
