import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Skeleton,
  SkeletonItem,
} from '@fluentui/react-components';
import { Checkmark16Filled } from '@fluentui/react-icons';
import type { RsvpView } from '@upbeat/api/contract/schedule.ts';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useState } from 'react';
import { useIntl, type MessageDescriptor } from 'react-intl';
import { quiet, type } from '../../shared/page/type-scale.ts';
import type { Found } from '../../shared/page/use-found.ts';
import { RsvpAnswer } from './RsvpAnswer.tsx';
import { words } from './rsvp-messages.ts';
import { ownAnswer } from './rsvp-words.ts';
import { useRsvp } from './use-rsvp.ts';

const useStyles = makeStyles({
  small: { minWidth: '58px', paddingInline: '10px' },
  large: { width: '100%', minHeight: '44px' },
  surface: { boxSizing: 'border-box', width: 'min(300px, calc(100vw - 24px))' },
  title: { margin: 0, ...type.section },
  when: { margin: '0 0 10px', ...type.small, ...quiet },
  shape: { display: 'grid', rowGap: '12px' },
  failed: { display: 'grid', rowGap: '8px', justifyItems: 'start' },
});

interface RsvpButtonProps {
  session: SessionView;
  isLarge?: boolean;
  /** Where nobody else looks, what one has answered stands on the button. */
  answered?: MessageDescriptor | null;
}

/**
 * Asks whether one comes, in a small window of one's own. The button is the same for everybody: one's answer is looked
 * up when it is pressed, so that a page that others look at too says nothing about anybody.
 */
export function RsvpButton({ session, isLarge = false, answered = null }: RsvpButtonProps) {
  const intl = useIntl();
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const { programme, plannedStart, id } = session;
  const time = intl.formatDate(plannedStart, { weekday: 'long', hour: 'numeric', minute: '2-digit' });
  const answer = answered === null ? null : intl.formatMessage(answered);
  const name =
    answer === null
      ? intl.formatMessage(words.rsvpTo, { name: programme.name, time })
      : intl.formatMessage(words.ownAnswer, { answer, name: programme.name, time });
  return (
    <Popover open={isOpen} onOpenChange={(_, { open }) => setIsOpen(open)} trapFocus withArrow positioning="above-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button
          className={isLarge ? styles.large : styles.small}
          icon={answered === words.ownComing ? <Checkmark16Filled /> : null}
          aria-label={name}
        >
          {answer ?? intl.formatMessage(words.rsvp)}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={name} tabIndex={-1}>
        <h3 className={styles.title}>{programme.name}</h3>
        <p className={styles.when}>{time}</p>
        <OwnRsvp sessionId={id} />
      </PopoverSurface>
    </Popover>
  );
}

/** The same in the personal tab: what I have answered already stands on it. */
export function OwnRsvpButton(props: Pick<RsvpButtonProps, 'session' | 'isLarge'>) {
  const found = useRsvp(props.session.id);
  return <RsvpButton {...props} answered={found.state === 'found' ? ownAnswer(found.value) : null} />;
}

/** My answer, once it is known. */
export function OwnRsvp({ sessionId }: { sessionId: string }) {
  return <FoundRsvp found={useRsvp(sessionId)} sessionId={sessionId} />;
}

function FoundRsvp({ found, sessionId }: { found: Found<RsvpView>; sessionId: string }) {
  const intl = useIntl();
  const styles = useStyles();
  switch (found.state) {
    case 'found':
      return <RsvpAnswer sessionId={sessionId} rsvp={found.value} />;
    case 'failed':
      return (
        <div className={styles.failed} role="alert">
          {intl.formatMessage(words.notLookedUp)}
          <Button onClick={found.retry}>{intl.formatMessage(words.tryAgain)}</Button>
        </div>
      );
    case 'loading':
      return (
        <Skeleton className={styles.shape} aria-label={intl.formatMessage(words.loading)}>
          <SkeletonItem size={20} />
          <SkeletonItem size={40} />
          <SkeletonItem size={16} />
        </Skeleton>
      );
  }
}
