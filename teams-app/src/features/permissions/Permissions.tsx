import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import type { PermissionsView } from '@upbeat/api/contract/permissions.ts';
import { useIntl } from 'react-intl';
import { CardShape } from '../../shared/page/CardShape.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { HowToGrant } from './HowToGrant.tsx';
import { words } from './messages.ts';
import { OrganiserField } from './OrganiserField.tsx';
import { PermissionRow } from './PermissionRow.tsx';
import { permissionWords } from './permission-words.ts';
import { PolicyRow } from './PolicyRow.tsx';
import { TierCard } from './TierCard.tsx';
import { tierState } from './tier-state.ts';
import { usePermissions } from './use-permissions.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: '8px 24px',
  },
  title: { margin: 0, ...type.headline },
  about: { margin: '4px 0 16px', maxWidth: '720px', textWrap: 'pretty', ...quiet },
  check: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  checked: { ...type.small, ...quiet },
  ladder: { display: 'grid', rowGap: '12px' },
});

/** The ladder of what Upbeat may do in Microsoft 365: what for, whether it is granted, and how to take it back. */
export function Permissions() {
  const intl = useIntl();
  const styles = useStyles();
  const { found, isChecking, checkAgain } = usePermissions();
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{intl.formatMessage(words.title)}</h1>
        {found.state === 'found' && (
          <div className={styles.check}>
            <span className={styles.checked} role="status">
              {isChecking
                ? intl.formatMessage(words.checking)
                : intl.formatMessage(words.checkedAt, { time: intl.formatTime(found.value.checkedAt) })}
            </span>
            <Button icon={<ArrowClockwise20Regular />} disabledFocusable={isChecking} onClick={checkAgain}>
              {intl.formatMessage(words.checkAgain)}
            </Button>
          </div>
        )}
      </div>
      <p className={styles.about}>{intl.formatMessage(words.about)}</p>
      <Shown found={found} label={intl.formatMessage(words.loading)} shape={<LadderShape />}>
        {(view) => <Ladder view={view} />}
      </Shown>
    </>
  );
}

function Ladder({ view }: { view: PermissionsView }) {
  const styles = useStyles();
  const [first, second] = [tierState(view, 1), tierState(view, 2)];
  return (
    <div className={styles.ladder}>
      <TierCard tier={0} state={{ state: 'ready' }} />
      <TierCard tier={1} state={first} first={<OrganiserField organiser={view.organiser} />}>
        <Rows view={view} tier={1} kind="application" />
        <PolicyRow view={view} />
        <Rows view={view} tier={1} kind="delegated" />
      </TierCard>
      <TierCard tier={2} state={second}>
        <Rows view={view} tier={2} kind="application" />
      </TierCard>
      <HowToGrant view={view} isDone={first.state === 'ready' && second.state === 'ready'} />
    </div>
  );
}

interface RowsProps extends Pick<PermissionsView['permissions'][number], 'tier' | 'kind'> {
  view: PermissionsView;
}

function Rows({ view, tier, kind }: RowsProps) {
  const intl = useIntl();
  return view.permissions
    .filter((one) => one.tier === tier && one.kind === kind)
    .map(({ name, state }) => {
      const { title, why } = permissionWords({ name, kind });
      const called = kind === 'application' ? words.asApplication : words.inYourName;
      return (
        <PermissionRow
          key={`${kind} ${name}`}
          id={`${kind} ${name}`}
          state={state}
          title={intl.formatMessage(title)}
          why={intl.formatMessage(why)}
          who={intl.formatMessage(words.whoConsents)}
          revoke={intl.formatMessage(words.revokeConsent)}
          called={intl.formatMessage(called, { name })}
        />
      );
    });
}

function LadderShape() {
  const styles = useStyles();
  return (
    <div className={styles.ladder}>
      <CardShape lines={1} />
      <CardShape lines={8} />
      <CardShape lines={3} />
    </div>
  );
}
