import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { Link20Regular, CheckmarkCircle20Regular, LinkDismiss20Regular, Warning20Regular } from '@fluentui/react-icons';
import type { ArrangementView } from '@upbeat/api/contract/schedule.ts';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { ARRANGEMENTS, REFUSALS, words } from './planning-messages.ts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: '24px' },
  icon: { flexShrink: 0 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteDarkOrangeForeground1 },
  plain: { '@media (forced-colors: active)': { color: 'CanvasText' } },
  why: { margin: '2px 0 0 28px', maxWidth: '640px', ...quiet },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '10px 0 0 28px' },
  small: { ...type.small },
});

/** Where the meeting of a class stands, in a line. */
export function MeetingLine({ arrangement, isSmall = false }: { arrangement: ArrangementView; isSmall?: boolean }) {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.line, isSmall && styles.small)}>
      <MeetingIcon state={arrangement.state} />
      {intl.formatMessage(ARRANGEMENTS[arrangement.state])}
    </span>
  );
}

function MeetingIcon({ state }: Pick<ArrangementView, 'state'>) {
  const styles = useStyles();
  const icon = mergeClasses(styles.icon, styles.plain);
  switch (state) {
    case 'arranging':
      return <Spinner size="extra-tiny" aria-hidden className={styles.icon} />;
    case 'arranged':
      return <CheckmarkCircle20Regular className={mergeClasses(icon, styles.good)} />;
    case 'refused':
      return <Warning20Regular className={mergeClasses(icon, styles.bad)} />;
    case 'link':
      return <Link20Regular className={icon} />;
    case 'none':
      return <LinkDismiss20Regular className={icon} />;
  }
}

interface MeetingStateProps {
  arrangement: ArrangementView;
  onTryAgain: () => void;
  isPending: boolean;
}

/** The same with why there is none, and what an admin can do about it. */
export function MeetingState({ arrangement, onTryAgain, isPending }: MeetingStateProps) {
  const intl = useIntl();
  const styles = useStyles();
  const [, goTo] = useLocation();
  const { refusal } = arrangement;
  const refused = refusal === null ? null : REFUSALS[refusal];
  return (
    <div role="status">
      <MeetingLine arrangement={arrangement} />
      {refused !== null && (
        <>
          <p className={styles.why}>{intl.formatMessage(refused.why)}</p>
          <div className={styles.acts}>
            {refused.isAboutPermissions && (
              <Button onClick={() => goTo('/permissions')}>{intl.formatMessage(words.permissions)}</Button>
            )}
            <Button
              appearance={refused.isAboutPermissions ? 'subtle' : 'secondary'}
              disabledFocusable={isPending}
              onClick={onTryAgain}
            >
              {intl.formatMessage(words.arrangeAgain)}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
