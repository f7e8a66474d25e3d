import {
  Button,
  makeStyles,
  Menu,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import type { Me } from '@upbeat/api/contract/me.ts';
import type { ReactNode } from 'react';
import { useIntl, type MessageDescriptor } from 'react-intl';
import { Link, useLocation } from 'wouter';
import { usePageBelow } from '../../shared/page/use-narrow-page.ts';
import { type } from '../../shared/page/type-scale.ts';
import { Account } from './Account.tsx';
import { words } from './messages.ts';

interface Section {
  readonly path: string;
  readonly name: MessageDescriptor;
  /** Whether only an admin has it. */
  readonly isForAdmins?: boolean;
}

const TODAY: Section = { path: '/', name: words.today };

const SECTIONS: readonly Section[] = [
  TODAY,
  { path: '/classes', name: words.classes },
  { path: '/schedule', name: words.schedule, isForAdmins: true },
  { path: '/programmes', name: words.programmes, isForAdmins: true },
  { path: '/deliveries', name: words.deliveries, isForAdmins: true },
  { path: '/permissions', name: words.permissions, isForAdmins: true },
  { path: '/profile', name: words.profile },
  { path: '/who-sees-what', name: words.whoSeesWhat },
  { path: '/devices', name: words.devices },
  { path: '/help', name: words.help },
];

/** What the sections take beside one another, with the account. */
const SECTIONS_PX = 720;
const ADMIN_SECTIONS_PX = 964;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    minHeight: '44px',
    paddingInline: '24px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 719.9px)': { paddingInline: '6px 8px' },
  },
  nav: { display: 'flex', flexShrink: 0, alignSelf: 'stretch' },
  sections: { display: 'flex', alignSelf: 'stretch', columnGap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  section: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    height: '100%',
    boxSizing: 'border-box',
    padding: '0 10px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    ...type.body,
    ':hover': { color: tokens.colorNeutralForeground1 },
    // As wide as it is in bold, so that its neighbours keep their place.
    '::after': { content: 'attr(data-name)', height: 0, overflow: 'hidden', visibility: 'hidden', fontWeight: 600 },
    '&[aria-current="page"]': {
      color: tokens.colorNeutralForeground1,
      fontWeight: 600,
      boxShadow: `inset 0 -3px 0 ${tokens.colorBrandStroke1}`,
    },
    '@media (forced-colors: active)': { '&[aria-current="page"]': { borderBottom: '3px solid Highlight' } },
  },
});

/** Where one is in the personal tab, where one can go, and who one is. */
export function PersonalBar({ me, signOut }: { me: Me; signOut: ReactNode }) {
  const intl = useIntl();
  const styles = useStyles();
  const isNarrow = usePageBelow(me.isAdmin ? ADMIN_SECTIONS_PX : SECTIONS_PX);
  const sections = SECTIONS.filter(({ isForAdmins = false }) => me.isAdmin || !isForAdmins);
  return (
    <header className={styles.bar}>
      <nav aria-label={intl.formatMessage(words.sections)} className={styles.nav}>
        {isNarrow ? <SectionMenu sections={sections} /> : <SectionLinks sections={sections} />}
      </nav>
      <Account me={me} signOut={signOut} />
    </header>
  );
}

function SectionLinks({ sections }: { sections: readonly Section[] }) {
  const intl = useIntl();
  const styles = useStyles();
  const here = useSection(sections);
  return (
    <ul className={styles.sections}>
      {sections.map(({ path, name }) => (
        <li key={path}>
          <Link
            href={path}
            className={styles.section}
            data-name={intl.formatMessage(name)}
            aria-current={path === here.path ? 'page' : undefined}
          >
            {intl.formatMessage(name)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Where all sections do not fit beside one another. */
function SectionMenu({ sections }: { sections: readonly Section[] }) {
  const intl = useIntl();
  const here = useSection(sections);
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="transparent" icon={<ChevronDown16Regular />} iconPosition="after" size="large">
          {intl.formatMessage(here.name)}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {sections.map(({ path, name }) => (
            <MenuItemLink key={path} href={`#${path}`} aria-current={path === here.path ? 'page' : undefined}>
              {intl.formatMessage(name)}
            </MenuItemLink>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function useSection(sections: readonly Section[]): Section {
  const [location] = useLocation();
  return sections.findLast(({ path }) => path !== '/' && location.startsWith(path)) ?? TODAY;
}
