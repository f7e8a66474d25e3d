import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  Chat20Filled,
  Chat20Regular,
  PeopleCommunity20Filled,
  PeopleCommunity20Regular,
  PersonHeart20Filled,
  PersonHeart20Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { SeenConversation } from '../conversation-views.ts';
import { newWords } from './conversations/ChatList.tsx';
import { RAIL } from './look.ts';
import { RailButton } from './RailButton.tsx';
import { SecondWindowMenu } from './SecondWindowMenu.tsx';
import { useConversations, useTeamsWindow, useWindowState } from './TeamsProvider.tsx';
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

/** The app bar: the class, the chats and one's own pages; below, how this window looks. */
export function Rail() {
  const styles = useStyles();
  const { view } = useWindowState();
  const conversations = useConversations() ?? [];
  const inChannel = unreadIn(conversations.filter(({ kind }) => kind === 'channel'));
  const inChats = unreadIn(conversations.filter(({ kind }) => kind !== 'channel'));
  return (
    <nav className={styles.root} aria-label="Apps">
      <ViewButton
        view="class"
        words="Class"
        icons={[<PeopleCommunity20Regular />, <PeopleCommunity20Filled />]}
        unread={view === 'class' ? 0 : inChannel}
      />
      <ViewButton view="chat" words="Chat" icons={[<Chat20Regular />, <Chat20Filled />]} unread={inChats} />
      <ViewButton view="personal" words="My Upbeat" icons={[<PersonHeart20Regular />, <PersonHeart20Filled />]} />
      <span className={mergeClasses(styles.space)} />
      <SecondWindowMenu />
      <ThemeMenu />
    </nav>
  );
}

function unreadIn(conversations: readonly SeenConversation[]): number {
  return conversations.reduce((sum, { unread }) => sum + unread, 0);
}

interface ViewButtonProps {
  view: View;
  words: string;
  icons: [ReactElement, ReactElement];
  unread?: number;
}

function ViewButton({ view, words, icons, unread = 0 }: ViewButtonProps) {
  const { teams } = useTeamsWindow();
  const isCurrent = useWindowState().view === view;
  return (
    <RailButton
      words={words}
      icon={icons[isCurrent ? 1 : 0]}
      isCurrent={isCurrent}
      news={{ count: unread, words: newWords(unread) }}
      onClick={() => teams.state.set({ view })}
    />
  );
}
