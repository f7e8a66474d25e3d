import { makeStyles, mergeClasses, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components';
import { ArrowRepeatAll16Regular } from '@fluentui/react-icons';
import type { AgendaEntry } from '../../agenda.ts';
import { text } from '../look.ts';
import { EntryDetails } from './EntryDetails.tsx';
import { entryWords, SHORTLY, startWords } from './words.ts';

const useStyles = makeStyles({
  card: {
    width: '100%',
    height: '100%',
    minHeight: '28px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    padding: '4px 6px 4px 10px',
    overflow: 'hidden',
    textAlign: 'start',
    font: 'inherit',
    ...text.small,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { boxShadow: tokens.shadow4 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  open: { backgroundColor: tokens.colorNeutralBackground1, borderLeftStyle: 'dashed' },
  tentative: {
    paddingInlineStart: '20px',
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorBrandStroke2} 0 3px, transparent 3px 7px)`,
    backgroundSize: '12px 100%',
    backgroundRepeat: 'no-repeat',
  },
  away: {
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
  title: { flexShrink: 0, fontWeight: 600, overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  struck: { textDecorationLine: 'line-through' },
  line: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    color: tokens.colorNeutralForeground2,
  },
  words: { flexGrow: 1, minWidth: 0, overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  icon: { flexShrink: 0 },
  surface: { width: '320px', padding: '16px' },
});

/** One meeting in the week; pressed, it says more. */
export function EntryCard({ entry, now }: { entry: AgendaEntry; now: Date }) {
  const styles = useStyles();
  const isAway = entry.isCancelled || entry.answer === 'declined';
  return (
    <Popover positioning="after" withArrow trapFocus>
      <PopoverTrigger>
        <button
          type="button"
          aria-label={entryWords(entry)}
          className={mergeClasses(
            styles.card,
            entry.answer === 'none' && styles.open,
            entry.answer === 'tentative' && styles.tentative,
            isAway && styles.away,
          )}
        >
          <span className={mergeClasses(styles.title, isAway && styles.struck)}>{entry.title}</span>
          <span className={styles.line}>
            <span className={styles.words}>
              {startWords(entry)}, {entry.isCancelled ? 'called off' : SHORTLY[entry.answer]}
            </span>
            {entry.isSeries && <ArrowRepeatAll16Regular className={styles.icon} />}
          </span>
        </button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={entry.title}>
        <EntryDetails entry={entry} now={now} />
      </PopoverSurface>
    </Popover>
  );
}
