import {
  Button,
  CounterBadge,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular, Settings20Regular, WindowNew20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { AppPage } from './AppPage.tsx';
import { newWords } from './conversations/ChatList.tsx';
import { Posts } from './conversations/Posts.tsx';
import { text, TITLE_BAR } from './look.ts';
import { useBox, useConversations, usePerson, useTeamsWindow, useWindowState } from './TeamsProvider.tsx';
import { useLoneFrame } from './use-lone-frame.tsx';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  bar: {
    height: `${TITLE_BAR}px`,
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '0 8px 0 16px',
  },
  tabs: {
    flexShrink: 0,
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { display: 'flex', alignItems: 'center', gap: '6px' },
  name: {
    ...text.title,
    margin: 0,
    flexGrow: 1,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
  page: { flexGrow: 1, minHeight: 0 },
  away: { display: 'none' },
});

/** The channel of the classes: what is written there, and the tab that somebody set up in it. */
export function ChannelColumn() {
  const styles = useStyles();
  const { channel, tab } = useBox();
  const { channelTab, channelSubEntityId } = useWindowState();
  const person = usePerson();
  const [wasOpened, setWasOpened] = useState(channelTab === 'classes');
  if (channelTab === 'classes' && !wasOpened) setWasOpened(true); // loaded when first asked for, then kept
  return (
    <section className={styles.root} aria-label={`Channel ${channel.teamName}, ${channel.name}`}>
      <div className={styles.bar}>
        <h2 className={styles.name}>
          {channel.teamName}, {channel.name}
        </h2>
        <ChannelMenu />
      </div>
      <ChannelTabs />
      <div className={mergeClasses(styles.page, channelTab !== 'posts' && styles.away)}>
        <Posts />
      </div>
      {wasOpened && (
        <div className={mergeClasses(styles.page, channelTab !== 'classes' && styles.away)}>
          <AppPage
            key={`${person.id} ${channelSubEntityId ?? ''}`}
            surface="channel"
            url={tab.contentUrl}
            title={tab.displayName}
            entityId={tab.entityId}
            subEntityId={channelSubEntityId}
          />
        </div>
      )}
    </section>
  );
}

function ChannelTabs() {
  const styles = useStyles();
  const { teams } = useTeamsWindow();
  const { tab, channel } = useBox();
  const { channelTab } = useWindowState();
  const unread = useConversations()?.find(({ id }) => id === channel.id)?.unread ?? 0;
  return (
    <TabList
      className={styles.tabs}
      size="small"
      selectedValue={channelTab}
      onTabSelect={(_, { value }) => {
        teams.state.set({ channelTab: value === 'classes' ? 'classes' : 'posts' });
      }}
    >
      <Tab value="posts">
        <span className={styles.tab}>
          Posts
          {unread > 0 && <CounterBadge size="small" count={unread} aria-label={newWords(unread)} />}
        </span>
      </Tab>
      <Tab value="classes">{tab.displayName}</Tab>
    </TabList>
  );
}

function ChannelMenu() {
  const { teams } = useTeamsWindow();
  const openAlone = useLoneFrame();
  const configure = (): void => {
    teams.state.set({ configuration: { draft: null, mayBeSaved: false, isSaving: false, failure: null } });
  };
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label="More of this channel" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<Settings20Regular />} onClick={configure}>
            Tab settings
          </MenuItem>
          <MenuItem
            icon={<WindowNew20Regular />}
            onClick={() => {
              openAlone({ surface: 'channel', width: null, height: null });
            }}
          >
            Open the tab on its own
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
