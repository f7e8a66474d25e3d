import { Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { DarkTheme20Regular } from '@fluentui/react-icons';
import { THEMES, type Theme } from '../protocol/surface.ts';
import { RailButton } from './RailButton.tsx';
import { useTeamsWindow, useWindowState } from './TeamsProvider.tsx';

const WORDS: Readonly<Record<Theme, string>> = { default: 'Light', dark: 'Dark', contrast: 'High contrast' };

export function ThemeMenu() {
  const { teams } = useTeamsWindow();
  const { theme } = useWindowState();
  return (
    <Menu
      positioning="after-bottom"
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) => {
        teams.setTheme(THEMES.find((name) => name === chosen) ?? 'default');
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <RailButton words="Theme" icon={<DarkTheme20Regular />} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {THEMES.map((name) => (
            <MenuItemRadio key={name} name="theme" value={name}>
              {WORDS[name]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
