import { Button, makeStyles } from '@fluentui/react-components';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { isAhead, momentOf, opensAt } from './class-moment.ts';
import { words as scheduleWords } from './messages.ts';
import { words } from './page-messages.ts';
import { OwnRsvp, RsvpButton } from './RsvpButton.tsx';
import { useClassWay } from './use-class-way.ts';

const useStyles = makeStyles({
  ways: { display: 'grid', rowGap: '8px', width: '264px', [NARROW]: { width: '100%' } },
  way: { minHeight: '44px' },
  note: { ...type.small, ...quiet },
});

interface ClassWaysProps {
  session: SessionView;
  now: Date;
  isPersonal: boolean;
}

/** What one can do about a class: join it, say whether one comes, and afterwards see what it was. */
export function ClassWays({ session, now, isPersonal }: ClassWaysProps) {
  const intl = useIntl();
  const styles = useStyles();
  const [, goTo] = useLocation();
  const way = useClassWay(session, now);
  const moment = momentOf(session, now);
  const hasMeeting = session.joinUrl !== null || session.meetingId !== null;
  return (
    <div className={styles.ways}>
      {way.type === 'go' && (
        <Button appearance="primary" className={styles.way} onClick={way.go}>
          {intl.formatMessage(words.join)}
        </Button>
      )}
      {way.type === 'here' && <span>{intl.formatMessage(scheduleWords.joinHere)}</span>}
      {way.type === 'invitation' && <span>{intl.formatMessage(scheduleWords.joinFromInvitation)}</span>}
      {isAhead(moment) && (isPersonal ? <OwnRsvp sessionId={session.id} /> : <RsvpButton session={session} isLarge />)}
      {moment === 'planned' && (
        <span className={styles.note}>
          {hasMeeting
            ? intl.formatMessage(words.opens, { time: intl.formatTime(opensAt(session)) })
            : intl.formatMessage(words.noMeetingYet)}
        </span>
      )}
      {moment === 'held' && (
        <>
          {isPersonal && (
            <Button className={styles.way} onClick={() => goTo(`/classes/${session.id}`)}>
              {intl.formatMessage(words.myResult)}
            </Button>
          )}
          <Button className={styles.way} onClick={() => goTo(`/watch/${session.id}`)}>
            {intl.formatMessage(words.watch)}
          </Button>
        </>
      )}
    </div>
  );
}
