import { makeStyles } from '@fluentui/react-components';
import {
  ArrowRepeatAll20Regular,
  People20Regular,
  PeopleQueue20Regular,
  Video20Regular,
  VideoOff20Regular,
} from '@fluentui/react-icons';
import type { RsvpView } from '@upbeat/api/contract/schedule.ts';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { quiet } from '../../shared/page/type-scale.ts';
import { words } from './page-messages.ts';

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px 20px',
    margin: '14px 0 0',
    padding: 0,
    listStyleType: 'none',
    ...quiet,
  },
  fact: { display: 'flex', alignItems: 'center', columnGap: '6px' },
});

/** What one may want to know before one comes: how many do, for how many there is room, whether it is recorded. */
export function ClassFacts({ session, rsvp }: { session: SessionView; rsvp: RsvpView | null }) {
  const intl = useIntl();
  const styles = useStyles();
  const { capacity, isRecorded, isCancelled, seriesId } = session;
  const coming = rsvp?.coming ?? null;
  const isAhead = session.state === 'scheduled';
  return (
    <ul className={styles.facts} aria-label={intl.formatMessage(words.facts)}>
      {isAhead && coming !== null && (
        <Fact icon={<People20Regular />}>{intl.formatMessage(words.coming, { coming })}</Fact>
      )}
      {isAhead && capacity !== null && (
        <Fact icon={<PeopleQueue20Regular />}>
          {intl.formatMessage(rsvp?.isFull ? words.placesTaken : words.places, { capacity })}
        </Fact>
      )}
      {!isCancelled && (
        <Fact icon={isRecorded ? <Video20Regular /> : <VideoOff20Regular />}>
          {intl.formatMessage(isRecorded ? words.recorded : words.notRecorded)}
        </Fact>
      )}
      {seriesId !== null && <Fact icon={<ArrowRepeatAll20Regular />}>{intl.formatMessage(words.ofSeries)}</Fact>}
    </ul>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.fact}>
      {icon}
      <span>{children}</span>
    </li>
  );
}
