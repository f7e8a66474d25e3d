import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  PeopleCommunity20Filled,
  PeopleCommunity20Regular,
  PersonHeart20Filled,
  PersonHeart20Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { RAIL } from './look.ts';
import { RailButton } from './RailButton.tsx';
import { SecondWindowMenu } from './SecondWindowMenu.tsx';
import { useTeamsWindow, useWindowState } from './TeamsProvider.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import type { View } from './window-state.ts';

const useStyles = makeStyles({
  root: {
    width: `${RAIL}px`,
    padding: '8px 0',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    backgroundColor: tokens.colorNeutralBackground5,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 859px)': {
      width: 'auto',
      flexDirection: 'row',
      padding: '0 8px',
      borderRight: 'none',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  space: { flexGrow: 1 },
});

/** The app bar: the class and one's own pages; below, how this window looks. */
export function Rail() {
  const styles = useStyles();
  return (
    <nav className={styles.root} aria-label="Apps">
      <ViewButton view="class" words="Class" icons={[<PeopleCommunity20Regular />, <PeopleCommunity20Filled />]} />
      <ViewButton view="personal" words="My Upbeat" icons={[<PersonHeart20Regular />, <PersonHeart20Filled />]} />
      <span className={mergeClasses(styles.space)} />
      <SecondWindowMenu />
      <ThemeMenu />
    </nav>
  );
}

function ViewButton({ view, words, icons }: { view: View; words: string; icons: [ReactElement, ReactElement] }) {
  const { teams } = useTeamsWindow();
  const isCurrent = useWindowState().view === view;
  return (
    <RailButton
      words={words}
      icon={icons[isCurrent ? 1 : 0]}
      isCurrent={isCurrent}
      onClick={() => teams.state.set({ view })}
    />
  );
}
