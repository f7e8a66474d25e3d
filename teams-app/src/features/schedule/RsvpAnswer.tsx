import { makeStyles, mergeClasses, ToggleButton, Button, tokens } from '@fluentui/react-components';
import { Checkmark16Filled, CheckmarkCircle20Filled, Clock20Regular } from '@fluentui/react-icons';
import type { RsvpView } from '@upbeat/api/contract/schedule.ts';
import { useIntl } from 'react-intl';
import { codeOf } from '../../shared/api/api-problem.ts';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './rsvp-messages.ts';
import { cannotWords, comeWords, standing, wantsToCome } from './rsvp-words.ts';
import { useRsvpActs } from './use-rsvp.ts';

const useStyles = makeStyles({
  answer: { display: 'grid', rowGap: '10px' },
  standing: { display: 'flex', alignItems: 'flex-start', columnGap: '6px', ...type.strong },
  icon: { flexShrink: 0 },
  yes: { color: tokens.colorPaletteGreenForeground1, '@media (forced-colors: active)': { color: 'CanvasText' } },
  acts: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px' },
  act: { minHeight: '44px', minWidth: 0, paddingInline: '8px' },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    minHeight: '24px',
    ...type.small,
    ...quiet,
  },
});

/** One's own answer to a class, and both ways to answer. */
export function RsvpAnswer({ sessionId, rsvp }: { sessionId: string; rsvp: RsvpView }) {
  const intl = useIntl();
  const styles = useStyles();
  const { answer, undo, isPending, error } = useRsvpActs(sessionId);
  const { message, values } = standing(rsvp);
  const isWaiting = rsvp.answer === 'waiting';
  return (
    <div className={styles.answer}>
      <div className={styles.standing} role="status">
        {rsvp.answer === 'coming' && <CheckmarkCircle20Filled className={mergeClasses(styles.icon, styles.yes)} />}
        {isWaiting && <Clock20Regular className={styles.icon} />}
        <span>{intl.formatMessage(message, values)}</span>
      </div>
      <div className={styles.acts}>
        <ToggleButton
          className={styles.act}
          checked={wantsToCome(rsvp)}
          icon={wantsToCome(rsvp) ? <Checkmark16Filled /> : null}
          disabledFocusable={isPending}
          onClick={() => answer(true)}
        >
          {intl.formatMessage(comeWords(rsvp))}
        </ToggleButton>
        <ToggleButton
          className={styles.act}
          checked={rsvp.answer === 'not-coming'}
          icon={rsvp.answer === 'not-coming' ? <Checkmark16Filled /> : null}
          disabledFocusable={isPending}
          onClick={() => answer(false)}
        >
          {intl.formatMessage(cannotWords(rsvp))}
        </ToggleButton>
      </div>
      {error !== null && (
        <div role="alert">
          {intl.formatMessage(codeOf(error) === 'wrong-session-state' ? words.over : words.failed)}
        </div>
      )}
      <div className={styles.foot}>
        <span>{intl.formatMessage(isWaiting ? words.told : words.onlyYou)}</span>
        {undo !== null && error === null && (
          <Button size="small" appearance="subtle" disabledFocusable={isPending} onClick={undo}>
            {intl.formatMessage(words.undo)}
          </Button>
        )}
      </div>
    </div>
  );
}
