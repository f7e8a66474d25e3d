import {
  Avatar,
  Button,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import type { Me } from '@upbeat/api/contract/me.ts';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';

const useStyles = makeStyles({
  account: { minWidth: '44px', minHeight: '40px', padding: '2px 8px', fontWeight: 400, columnGap: '8px' },
  who: {
    minWidth: 0,
    maxWidth: '200px',
    textAlign: 'start',
    '@media (max-width: 479.9px)': { display: 'none' },
    // Beside all sections of an admin there is no room for words.
    '@media (min-width: 720px) and (max-width: 1059.9px)': { display: 'none' },
  },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  name: { ...type.small, fontWeight: 600 },
  organisation: { ...type.small, ...quiet },
  card: {
    display: 'grid',
    justifyItems: 'start',
    rowGap: '12px',
    maxWidth: '288px',
    color: tokens.colorNeutralForeground1,
  },
  title: { margin: 0, ...type.section },
  words: { margin: '2px 0 0', ...type.body, ...quiet },
});

/** Who I am here: name, organisation, what that lets me do, and the way out. */
export function Account({ me, signOut }: { me: Me; signOut: ReactNode }) {
  const intl = useIntl();
  const styles = useStyles();
  const { name, tenantName: organisation, isAdmin, isGuest } = me;
  const role = isGuest ? words.guest : isAdmin ? words.admin : words.member;
  return (
    <Popover trapFocus positioning="below-end" withArrow>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.account}
          aria-label={intl.formatMessage(words.account, { name, organisation })}
        >
          <Avatar size={28} name={name} color="colorful" aria-hidden />
          <span className={styles.who}>
            <span className={mergeClasses(styles.line, styles.name)}>{name}</span>
            <span className={mergeClasses(styles.line, styles.organisation)}>{organisation}</span>
          </span>
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={intl.formatMessage(words.account, { name, organisation })}>
        <div className={styles.card}>
          <div>
            <h2 className={styles.title}>{name}</h2>
            <p className={styles.words}>{intl.formatMessage(role, { organisation })}</p>
          </div>
          {signOut}
        </div>
      </PopoverSurface>
    </Popover>
  );
}
