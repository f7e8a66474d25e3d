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
import { Archive20Regular, Copy20Regular, MoreHorizontal20Regular, Play20Regular } from '@fluentui/react-icons';
import type { KeptProgramme } from '@upbeat/api/contract/programmes.ts';
import { NAME_LENGTH } from '@upbeat/api/domain/programme/programme.ts';
import { useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { Plan } from '../../shared/look/Plan.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { beginWith } from './begin-draft.ts';
import { words } from './messages.ts';
import { openDrafts } from './open-drafts.ts';
import { programmePath, rehearsalPath } from './programme-paths.ts';
import { ProgrammeWords } from './ProgrammeWords.tsx';
import { useShapeStyles } from './shape-styles.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', columnGap: '8px' },
  plan: { margin: '14px 0' },
  foot: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', marginTop: 'auto' },
  more: { minWidth: '32px', margin: '-4px -6px 0 0' },
  unsaved: { ...type.small, ...quiet, color: tokens.colorBrandForeground1, fontWeight: 600 },
});

/** One kept programme: its shape, and what can be done with it. */
export function ProgrammeCard({ kept, onArchive }: { kept: KeptProgramme; onArchive: () => void }) {
  const intl = useIntl();
  const styles = useStyles();
  const shape = useShapeStyles();
  const [, goTo] = useLocation();
  const { id, programme } = kept;
  const { name } = programme;
  const isUnsaved = useSyncExternalStore(openDrafts.subscribe, openDrafts.unsaved).some((open) => open.id === id);

  function copy(): void {
    const copyName = intl.formatMessage(words.copyName, { name }).slice(0, NAME_LENGTH[1]);
    goTo(programmePath(beginWith(programme, copyName)));
  }
  return (
    <li className={shape.card}>
      <div className={styles.head}>
        <ProgrammeWords programme={programme} heading="h2" />
        <Menu positioning="below-end">
          <MenuTrigger disableButtonEnhancement>
            <Button
              className={styles.more}
              appearance="subtle"
              icon={<MoreHorizontal20Regular />}
              aria-label={intl.formatMessage(words.more, { name })}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<Play20Regular />} onClick={() => goTo(rehearsalPath(id))}>
                {intl.formatMessage(words.rehearse)}
              </MenuItem>
              <MenuItem icon={<Copy20Regular />} onClick={copy}>
                {intl.formatMessage(words.copy)}
              </MenuItem>
              <MenuItem icon={<Archive20Regular />} onClick={onArchive}>
                {intl.formatMessage(words.archive)}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      <div className={styles.plan}>
        <Plan intervals={programme.intervals} programmeSecond={null} height={44} />
      </div>
      <div className={styles.foot}>
        <span className={styles.unsaved}>{isUnsaved && intl.formatMessage(words.unsaved)}</span>
        <Button aria-label={intl.formatMessage(words.editNamed, { name })} onClick={() => goTo(programmePath(id))}>
          {intl.formatMessage(words.edit)}
        </Button>
      </div>
    </li>
  );
}
