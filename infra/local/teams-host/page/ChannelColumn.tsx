import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular, Settings20Regular, WindowNew20Regular } from '@fluentui/react-icons';
import { AppPage } from './AppPage.tsx';
import { text, TITLE_BAR } from './look.ts';
import { useBox, usePerson, useTeamsWindow, useWindowState } from './TeamsProvider.tsx';
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
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    ...text.title,
    margin: 0,
    flexGrow: 1,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
  page: { flexGrow: 1, minHeight: 0 },
});

/** The channel of the classes, with the tab that somebody set up in it. */
export function ChannelColumn() {
  const styles = useStyles();
  const { channel, tab } = useBox();
  const { channelSubEntityId } = useWindowState();
  const person = usePerson();
  return (
    <section className={styles.root} aria-label={`Channel ${channel.teamName}, ${channel.name}`}>
      <div className={styles.bar}>
        <h2 className={styles.name}>
          {channel.teamName}, {channel.name}
        </h2>
        <ChannelMenu />
      </div>
      <div className={styles.page}>
        <AppPage
          key={`${person.id} ${channelSubEntityId ?? ''}`}
          surface="channel"
          url={tab.contentUrl}
          title={tab.displayName}
          entityId={tab.entityId}
          subEntityId={channelSubEntityId}
        />
      </div>
    </section>
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
