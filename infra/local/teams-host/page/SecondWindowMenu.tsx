import {
  Avatar,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { WindowNew20Regular } from '@fluentui/react-icons';
import { writeWindowAddress } from '../window-address.ts';
import { RailButton } from './RailButton.tsx';
import { useBox, usePerson, useTeamsWindow, useWindowState } from './TeamsProvider.tsx';

/** Opens the same class as somebody else, to stand beside this window. */
export function SecondWindowMenu() {
  const { teams } = useTeamsWindow();
  const { people } = useBox();
  const { theme } = useWindowState();
  const me = usePerson();

  const openAs = (personId: string): void => {
    const { locale } = teams.address;
    window.open(
      writeWindowAddress({ personId, layout: 'meeting', theme, locale }),
      '_blank',
      'popup,width=1120,height=720',
    );
  };

  return (
    <Menu positioning="after-bottom">
      <MenuTrigger disableButtonEnhancement>
        <RailButton words="Window" title="Open in a second window" icon={<WindowNew20Regular />} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>Open in a second window as</MenuGroupHeader>
            {people
              .filter(({ id }) => id !== me.id)
              .map(({ id, name, words }) => (
                <MenuItem
                  key={id}
                  icon={<Avatar size={20} name={name} color="colorful" aria-hidden />}
                  secondaryContent={words}
                  onClick={() => {
                    openAs(id);
                  }}
                >
                  {name}
                </MenuItem>
              ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
