import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular, Pause20Regular, Play20Regular } from '@fluentui/react-icons';
import { useHold, useZoneCounts } from '../../shared/live/LiveProvider.tsx';
import { ClassMix } from '../../shared/look/ClassMix.tsx';
import { look } from '../../shared/look/palette.ts';
import { StageButton } from './StageButton.tsx';
import { CLASS_FROM } from './crowd.ts';
import type { StageLayout } from './stage-layout.ts';
import type { Pager } from './use-pager.ts';

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
  left: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    color: tokens.colorNeutralForeground2,
  },
  note: {
    ':empty': { display: 'none' },
    color: tokens.colorNeutralForeground1,
    fontSize: '14px',
    lineHeight: '18px',
    textWrap: 'balance',
  },
  noteSmall: {
    ':empty': { display: 'none' },
    color: tokens.colorNeutralForeground1,
    fontSize: '12px',
    lineHeight: '16px',
    textWrap: 'balance',
  },
  coach: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  pager: { display: 'flex', alignItems: 'center', flexShrink: 0, whiteSpace: 'nowrap' },
  pageLabel: { margin: '0 4px' },
  caption: { fontSize: '12px', lineHeight: '16px', whiteSpace: 'nowrap' },
  mix: { minWidth: 0, flexShrink: 1 },
});

interface FooterProps {
  layout: StageLayout;
  pager: Pager;
  pageLabel: string;
  coachName: string;
  sharers: number;
  isOnline: boolean;
}

/** How the class is now, the pages, and a way to keep everything still. */
export function Footer({ layout, pager, pageLabel, coachName, sharers, isOnline }: FooterProps) {
  const styles = useStyles();
  const { height, isSmall } = layout.footer;
  const isPaged = pager.count > 1 && (isOnline || !layout.isStacked);
  return (
    <footer className={styles.footer} style={{ height, ...(isSmall && { padding: '0 12px', columnGap: 4 }) }}>
      <div className={styles.left}>
        <span role="status" className={isSmall ? styles.noteSmall : styles.note}>
          {isOnline ? '' : 'Connection lost. The clock goes on. Trying again'}
        </span>
        {isOnline && <AboutClass layout={layout} coachName={coachName} sharers={sharers} />}
      </div>
      {isPaged && (
        <nav className={styles.pager} aria-label="Pages">
          <StageButton label="Previous page" isDisabled={pager.page === 0} onClick={() => pager.turn(-1)}>
            <ChevronLeft20Regular />
          </StageButton>
          <bdi className={styles.pageLabel}>{pageLabel}</bdi>
          <StageButton label="Next page" isDisabled={pager.page === pager.count - 1} onClick={() => pager.turn(1)}>
            <ChevronRight20Regular />
          </StageButton>
        </nav>
      )}
      {sharers > 0 && <PauseButton isSmall={isSmall} isIcon={layout.isStacked} />}
    </footer>
  );
}

function AboutClass({ layout, coachName, sharers }: { layout: StageLayout; coachName: string; sharers: number }) {
  const styles = useStyles();
  const counts = useZoneCounts();
  const counted = counts.reduce((sum, count) => sum + count, 0);
  const { isSmall, mixWidth } = layout.footer;
  if (layout.kind === 'few' || Math.min(sharers, counted) < CLASS_FROM) {
    return (
      <span className={styles.coach}>
        With <bdi>{coachName}</bdi>
      </span>
    );
  }
  return (
    <>
      {!isSmall && <span className={styles.caption}>Class now</span>}
      <div className={styles.mix} style={{ width: mixWidth }}>
        <ClassMix counts={counts} />
      </div>
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
