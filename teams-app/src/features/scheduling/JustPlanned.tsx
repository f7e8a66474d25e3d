import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons';
import type { Scheduled } from '@upbeat/api/contract/schedule.ts';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { Plan } from '../../shared/look/Plan.tsx';
import { Card } from '../../shared/page/Card.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { MeetingState } from './MeetingState.tsx';
import { words } from './planning-messages.ts';
import { useArrangeAgain, usePlanned } from './use-planned.ts';

const useStyles = makeStyles({
  card: { display: 'grid', rowGap: '16px', maxWidth: '720px', padding: '28px', [NARROW]: { padding: '20px' } },
  head: { display: 'flex', alignItems: 'flex-start', columnGap: '12px' },
  icon: { flexShrink: 0, marginTop: '4px', color: tokens.colorPaletteGreenForeground1 },
  title: { margin: 0, outlineStyle: 'none', ...type.headline },
  words: { margin: '4px 0 0', maxWidth: '560px', ...quiet },
  class: { margin: 0, ...type.section },
  when: { margin: '2px 0 0', ...quiet },
  part: { margin: '0 0 6px', ...type.section },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  act: { minHeight: '36px' },
});

/** What was planned, what happens next, and its meeting as it comes about. */
export function JustPlanned({ scheduled, onAnother }: { scheduled: Scheduled; onAnother: () => void }) {
  const intl = useIntl();
  const styles = useStyles();
  const [, goTo] = useLocation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { sessions } = scheduled;
  const [first] = sessions;
  return (
    <Card className={styles.card} labelledBy="just-planned">
      <div className={styles.head}>
        <CheckmarkCircle24Filled className={styles.icon} />
        <div>
          <h1 id="just-planned" ref={title} tabIndex={-1} className={styles.title}>
            {intl.formatMessage(words.planned, { count: sessions.length })}
          </h1>
          <p className={styles.words}>
            {intl.formatMessage(first?.teamsChannelId == null ? words.next : words.nextInChannel, {
              count: sessions.length,
            })}
          </p>
        </div>
      </div>
      {first !== undefined && (
        <>
          <div>
            <h2 className={styles.class}>{first.programme.name}</h2>
            <p className={styles.when}>
              {intl.formatMessage(sessions.length > 1 ? words.firstIsAt : words.isAt, {
                day: intl.formatDate(first.plannedStart, { weekday: 'long', day: 'numeric', month: 'long' }),
                time: intl.formatTime(first.plannedStart),
              })}
            </p>
          </div>
          <Plan intervals={first.programme.intervals} programmeSecond={null} height={64} />
          <div>
            <h2 className={styles.part}>{intl.formatMessage(words.nextMeeting)}</h2>
            <LiveMeeting sessionId={first.id} />
          </div>
        </>
      )}
      <div className={styles.acts}>
        {first !== undefined && (
          <Button appearance="primary" className={styles.act} onClick={() => goTo(`/class/${first.id}`)}>
            {intl.formatMessage(words.toClass)}
          </Button>
        )}
        <Button className={styles.act} onClick={onAnother}>
          {intl.formatMessage(words.another)}
        </Button>
        <Button className={styles.act} appearance="subtle" onClick={() => goTo('/schedule')}>
          {intl.formatMessage(words.toAll)}
        </Button>
      </div>
    </Card>
  );
}

/** The meeting as it is being arranged, until it is ready or refused. */
export function LiveMeeting({ sessionId }: { sessionId: string }) {
  const found = usePlanned(sessionId);
  const { arrange, isPending } = useArrangeAgain(sessionId);
  const arrangement =
    found.state === 'found' ? found.value.arrangement : { state: 'arranging' as const, refusal: null };
  return <MeetingState arrangement={arrangement} onTryAgain={arrange} isPending={isPending} />;
}
