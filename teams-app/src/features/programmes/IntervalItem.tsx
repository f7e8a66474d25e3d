import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular, ErrorCircle16Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { durationText } from '../../shared/look/clock-text.ts';
import { look } from '../../shared/look/palette.ts';
import { targetText } from '../../shared/look/target-words.ts';
import { ZoneGlyph } from '../../shared/look/ZoneGlyph.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { zoneOfTarget, type IntervalDraft, type ProgrammeDraft, type Repetition } from './draft.ts';
import { KIND_WORDS } from './editor-messages.ts';
import { IntervalActions } from './IntervalActions.tsx';
import { IntervalForm } from './IntervalForm.tsx';
import { readLength } from './length-text.ts';
import type { IntervalFaults } from './read-draft.ts';

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ':first-child': { borderTop: 'none' } },
  open: {
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground2,
    outline: `1px solid ${look('groundLine')}`,
    outlineOffset: '-1px',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '24px 24px minmax(0, 5fr) minmax(0, 4fr) 56px 16px',
    alignItems: 'center',
    columnGap: '10px',
    width: '100%',
    minHeight: '48px',
    boxSizing: 'border-box',
    padding: '6px 8px',
    scrollMarginBlock: '72px',
    border: 'none',
    borderRadius: '8px',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontVariationSettings: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    // A ground of its own would need words of its own in high contrast.
    ':hover': { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStrokeAccessible}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [NARROW]: { gridTemplateColumns: '20px 20px minmax(0, 1fr) 56px 16px', columnGap: '8px' },
  },
  place: { ...quiet, textAlign: 'end' },
  name: { ...type.strong },
  small: { display: 'block', ...type.small, ...quiet },
  target: { [NARROW]: { display: 'none' } },
  besideName: { display: 'none', [NARROW]: { display: 'block' } },
  length: { textAlign: 'end', ...type.strong },
  wrong: { color: tokens.colorStatusDangerForeground3 },
  inside: { display: 'grid', rowGap: '16px', padding: '8px 16px 16px', [NARROW]: { padding: '8px 12px 16px' } },
});

/** The id of the row of an interval, which opens it. */
export const rowId = (key: number) => `interval-${key}`;

interface IntervalItemProps {
  interval: IntervalDraft;
  /** Counted from 1. */
  place: number;
  draft: ProgrammeDraft;
  faults: IntervalFaults | null;
  isOpen: boolean;
  onToggle: () => void;
  onChange: (part: Partial<IntervalDraft>, field: string) => void;
  /** `from` keeps the focus. */
  onMove: (by: 1 | -1, from: string) => void;
  onDuplicate: () => void;
  onRemove: () => void;
  onRepeat: (repetition: Repetition) => void;
}

/** One interval: a line that says it, and when it is open everything that can be done with it. */
export function IntervalItem(props: IntervalItemProps) {
  const { interval, place, faults, isOpen, onMove } = props;
  const intl = useIntl();
  const styles = useStyles();
  const zone = zoneOfTarget(interval.target);
  const target = targetText({
    targetZone: zone,
    ...(interval.target.by === 'effort' ? { targetEffort: interval.target.effort } : {}),
  });
  const kind = interval.kind === null ? '' : intl.formatMessage(KIND_WORDS[interval.kind]);
  const about = [kind === interval.name.trim() ? '' : kind, interval.exercise.trim()];
  const seconds = readLength(interval.length);
  return (
    <li
      className={mergeClasses(styles.item, isOpen && styles.open)}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? -1 : 1, idOfFocus() ?? rowId(interval.key));
      }}
    >
      <button
        type="button"
        id={rowId(interval.key)}
        className={styles.row}
        aria-expanded={isOpen}
        onClick={props.onToggle}
      >
        <span className={styles.place}>{place}</span>
        <ZoneGlyph zone={zone} />
        <span>
          <span className={styles.name}>{interval.name}</span>
          <span className={mergeClasses(styles.small, styles.besideName)}>{target}</span>
          <span className={styles.small}>{about.filter(Boolean).join(' · ')}</span>
        </span>
        <span className={styles.target}>{target}</span>
        <span className={mergeClasses(styles.length, faults !== null && styles.wrong)}>
          {faults !== null && <ErrorCircle16Regular />} {seconds === null ? interval.length : durationText(seconds)}
        </span>
        {isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
      </button>
      {isOpen && (
        <div className={styles.inside}>
          <IntervalForm interval={interval} faults={faults} onChange={props.onChange} />
          <IntervalActions {...props} />
        </div>
      )}
    </li>
  );
}

function idOfFocus(): string | null {
  const id = document.activeElement?.id ?? '';
  return id === '' ? null : id;
}
