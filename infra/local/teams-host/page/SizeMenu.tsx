import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ResizeLarge20Regular, WindowNew20Regular } from '@fluentui/react-icons';
import { useTeamsWindow, useWindowState } from './TeamsProvider.tsx';
import { useLoneFrame } from './use-lone-frame.tsx';
import { STAGE_SIZES } from './window-state.ts';

const FILL = 'fill';

/** The sizes at which Teams shows a stage, on its desktop and on a phone. */
export function SizeMenu() {
  const { teams } = useTeamsWindow();
  const { stageSize } = useWindowState();
  const openAlone = useLoneFrame();
  return (
    <Menu
      positioning="below-end"
      checkedValues={{ size: [stageSize?.words ?? FILL] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) => {
        teams.state.set({ stageSize: STAGE_SIZES.find(({ words }) => words === chosen) ?? null });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<ResizeLarge20Regular />}>
          {stageSize === null ? 'Size' : `${stageSize.width} × ${stageSize.height}`}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="size" value={FILL}>
            Fill the room
          </MenuItemRadio>
          {STAGE_SIZES.map(({ width, height, words }) => (
            <MenuItemRadio key={words} name="size" value={words} secondaryContent={`${width} × ${height}`}>
              {words}
            </MenuItemRadio>
          ))}
          <MenuDivider />
          <MenuItem
            icon={<WindowNew20Regular />}
            onClick={() => {
              const { width, height } = stageSize ?? { width: 994, height: 678 };
              openAlone({ surface: 'stage', width, height });
            }}
          >
            Open the stage on its own
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
