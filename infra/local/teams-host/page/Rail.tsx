import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  Alert20Filled,
  Alert20Regular,
  CalendarLtr20Filled,
  CalendarLtr20Regular,
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
import { useAgenda, useConversations, useTeamsWindow, useWindowState } from './TeamsProvider.tsx';
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

/** The app bar: what is new, the class, the chats, the calendar and one's own pages; below, how this window looks. */
export function Rail() {
  const styles = useStyles();
  const { view } = useWindowState();
  const conversations = useConversations() ?? [];
  const unreadActivity = useAgenda()?.activity.filter(({ isRead }) => !isRead).length ?? 0;
  const inChannel = unreadIn(conversations.filter(({ kind }) => kind === 'channel'));
  const inChats = unreadIn(conversations.filter(({ kind }) => kind !== 'channel'));
  return (
    <nav className={styles.root} aria-label="Apps">
      <ViewButton
        view="activity"
        words="Activity"
        icons={[<Alert20Regular />, <Alert20Filled />]}
        unread={unreadActivity}
        newsWords={unreadActivity === 1 ? '1 new notice' : `${unreadActivity} new notices`}
      />
      <ViewButton
        view="class"
        words="Class"
        icons={[<PeopleCommunity20Regular />, <PeopleCommunity20Filled />]}
        unread={view === 'class' ? 0 : inChannel}
      />
      <ViewButton view="chat" words="Chat" icons={[<Chat20Regular />, <Chat20Filled />]} unread={inChats} />
      <ViewButton view="calendar" words="Calendar" icons={[<CalendarLtr20Regular />, <CalendarLtr20Filled />]} />
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
  newsWords?: string;
}

function ViewButton({ view, words, icons, unread = 0, newsWords = newWords(unread) }: ViewButtonProps) {
  const { teams } = useTeamsWindow();
  const isCurrent = useWindowState().view === view;
  return (
    <RailButton
      words={words}
      icon={icons[isCurrent ? 1 : 0]}
      isCurrent={isCurrent}
      news={{ count: unread, words: newsWords }}
      onClick={() => teams.state.set({ view })}
    />
  );
}
