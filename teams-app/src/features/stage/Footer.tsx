import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular, Pause20Regular, Play20Regular } from '@fluentui/react-icons';
import type { ClassFacts } from '../../shared/live/class-facts.ts';
import { useHold, useZoneCounts } from '../../shared/live/LiveProvider.tsx';
import { ClassMix } from '../../shared/look/ClassMix.tsx';
import { look } from '../../shared/look/palette.ts';
import { StageButton } from './StageButton.tsx';
import { CLASS_FROM } from './crowd.ts';
import type { StageLayout } from './stage-layout.ts';
import type { Pager } from './use-pager.ts';
import { ViewSwitch, type ViewChoice } from './ViewSwitch.tsx';

const useStyles = makeStyles({
  footer: {
    position: 'relative',
    flexShrink: 0,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    padding: '0 16px',
    borderTop: `1px solid ${look('groundLine')}`,
    backgroundColor: look('groundPanel'),
    color: tokens.colorNeutralForeground1,
    fontSize: '14px',
    lineHeight: '20px',
  },
  // What does not fit takes a line of its own.
  small: { flexWrap: 'wrap' },
  strip: { flexBasis: '100%', paddingTop: '4px', fontSize: '12px', lineHeight: '16px' },
  left: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    color: tokens.colorNeutralForeground2,
  },
  centre: { justifyContent: 'center' },
  recorded: { color: tokens.colorNeutralForeground1, lineHeight: '18px', textWrap: 'balance' },
  note: {
    color: tokens.colorNeutralForeground1,
    fontSize: '14px',
    lineHeight: '18px',
    textWrap: 'balance',
  },
  noteSmall: {
    color: tokens.colorNeutralForeground1,
    fontSize: '12px',
    lineHeight: '16px',
    textWrap: 'balance',
  },
  coach: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  pager: { display: 'flex', alignItems: 'center', flexShrink: 0, whiteSpace: 'nowrap' },
  pagerBelow: { order: 1, flexBasis: '100%', justifyContent: 'center' },
  pageLabel: { margin: '0 4px' },
  caption: { fontSize: '12px', lineHeight: '16px', whiteSpace: 'nowrap' },
  mix: { minWidth: 0, flexShrink: 1 },
});

interface FooterProps {
  facts: ClassFacts;
  layout: StageLayout;
  sharers: number;
  isOnline: boolean;
  /** Null where nothing is shown page by page. */
  pager: Pager | null;
  pageLabel?: string;
  /** Null where this screen has no choice. */
  choice: ViewChoice | null;
  /** Whether the class by zone is told here. */
  hasMix: boolean;
}

/** What this screen shows and how, how the class is now, and a way to keep everything still. */
export function Footer(props: FooterProps) {
  const styles = useStyles();
  const { layout, facts, pager, choice, sharers, isOnline } = props;
  const { height, isSmall } = layout.footer;
  const isPaged = pager !== null && pager.count > 1;
  return (
    <footer
      className={mergeClasses(styles.footer, isSmall && styles.small)}
      style={{ minHeight: height, ...(isSmall && { padding: '0 12px', columnGap: 4 }) }}
    >
      {facts.stage.isRecorded && isSmall && <div className={styles.strip}>{RECORDED}</div>}
      {choice !== null && <ViewSwitch choice={choice} isIcon={isSmall} />}
      <div className={mergeClasses(styles.left, choice !== null && styles.centre)}>
        {!isOnline && (
          <span className={isSmall ? styles.noteSmall : styles.note}>
            {isSmall ? 'Connection lost. Trying again' : 'Connection lost. The clock goes on. Trying again'}
          </span>
        )}
        {isOnline && <AboutClass {...props} />}
      </div>
      {isPaged && (
        <nav
          className={mergeClasses(styles.pager, layout.isStacked && choice?.view === 'everyone' && styles.pagerBelow)}
          aria-label="Pages"
        >
          <StageButton label="Previous page" isDisabled={pager.page === 0} onClick={() => pager.turn(-1)}>
            <ChevronLeft20Regular />
          </StageButton>
          <bdi className={styles.pageLabel}>{props.pageLabel}</bdi>
          <StageButton label="Next page" isDisabled={pager.page === pager.count - 1} onClick={() => pager.turn(1)}>
            <ChevronRight20Regular />
          </StageButton>
        </nav>
      )}
      {sharers > 0 && <PauseButton isSmall={isSmall} isIcon={isSmall && (choice !== null || layout.isStacked)} />}
    </footer>
  );
}

const MIX_BESIDE_WORDS = 130;
const RECORDED = 'Recorded without names and bpm.';

function AboutClass({ facts, layout, choice, sharers, hasMix }: FooterProps) {
  const styles = useStyles();
  const counts = useZoneCounts();
  const counted = counts.reduce((sum, count) => sum + count, 0);
  const { isSmall, mixWidth } = layout.footer;
  const isRecorded = facts.stage.isRecorded && !isSmall;
  const isMixed = hasMix && Math.min(sharers, counted) >= CLASS_FROM;
  return (
    <>
      {isRecorded && <span className={styles.recorded}>{RECORDED}</span>}
      {isMixed && !isSmall && !isRecorded && <span className={styles.caption}>Class now</span>}
      {isMixed && (
        <div className={styles.mix} style={{ width: isRecorded ? Math.min(mixWidth, MIX_BESIDE_WORDS) : mixWidth }}>
          <ClassMix counts={counts} />
        </div>
      )}
      {!isMixed && choice === null && !isRecorded && (
        <span className={styles.coach}>
          With <bdi>{facts.coachName}</bdi>
        </span>
      )}
    </>
  );
}

function PauseButton({ isSmall, isIcon }: { isSmall: boolean; isIcon: boolean }) {
  const { isHeld, hold } = useHold();
  const words = isHeld ? 'Go on with updates' : 'Pause updates';
  const short = isHeld ? 'Go on' : 'Pause';
  return (
    <StageButton isOutlined isSelected={isHeld} onClick={() => hold(!isHeld)} {...(isSmall && { label: words })}>
      {isHeld ? <Play20Regular /> : <Pause20Regular />}
      {!isIcon && (isSmall ? short : words)}
    </StageButton>
  );
}
