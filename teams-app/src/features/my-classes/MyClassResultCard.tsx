import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { Card } from '../../shared/page/Card.tsx';
import { CardShape } from '../../shared/page/CardShape.tsx';
import { OnlyYouSeeThis } from '../../shared/page/OnlyYouSeeThis.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { extremesOf } from './curve.ts';
import { EffortCurve } from './EffortCurve.tsx';
import { words } from './messages.ts';
import { RatedIntervals } from './RatedIntervals.tsx';
import { useMyClassResult, type MyClassResult } from './use-my-classes.ts';
import { ZoneTimes } from './ZoneTimes.tsx';

const useStyles = makeStyles({
  card: { [NARROW]: { padding: '16px' } },
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    minHeight: '44px',
    marginTop: '-8px',
    color: 'inherit',
    textDecorationLine: 'none',
    ...type.strong,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', justifyContent: 'space-between', gap: '8px' },
  title: { margin: 0, ...type.headline },
  quiet: { ...quiet },
  part: { marginTop: '18px' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '12px',
    marginTop: '20px',
    paddingTop: '14px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  points: { ...type.section },
  rule: { flexBasis: '100%', margin: '4px 0 0', ...type.small, ...quiet },
  noMaximum: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', marginTop: '12px', ...quiet },
  link: { color: tokens.colorBrandForegroundLink, fontWeight: 600, paddingBlock: '4px' },
});

/** My own result of one class: curve, time in zones, effort. For nobody else. */
export function MyClassResultCard({ sessionId, hasBack = false }: { sessionId: string; hasBack?: boolean }) {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <div>
      {hasBack && (
        <Link href="/classes" className={styles.back}>
          <ArrowLeft16Regular />
          {intl.formatMessage(words.back)}
        </Link>
      )}
      <Shown
        found={useMyClassResult(sessionId)}
        label={intl.formatMessage(words.loadingResult)}
        shape={<CardShape lines={12} />}
      >
        {(mine) => <Result mine={mine} heading={hasBack ? 'h1' : 'h2'} />}
      </Shown>
    </div>
  );
}

function Result({ mine, heading: Heading }: { mine: MyClassResult; heading: 'h1' | 'h2' }) {
  const { session, result, maxHeartRate } = mine;
  const intl = useIntl();
  const styles = useStyles();
  const startedAt = session.startedAt ?? session.plannedStart;
  const hasHeartRate = extremesOf(result.series) !== null;
  return (
    <Card labelledBy="my-result" className={styles.card}>
      <div className={styles.head}>
        <div>
          <Heading id="my-result" className={styles.title}>
            {session.programme.name}
          </Heading>
          <div className={styles.quiet}>
            {intl.formatMessage(words.dateAndCoach, {
              date: intl.formatDate(startedAt, { weekday: 'long', day: 'numeric', month: 'long' }),
              time: intl.formatTime(startedAt),
              coach: session.coachName,
            })}
          </div>
        </div>
        <OnlyYouSeeThis />
      </div>
      {hasHeartRate && (
        <div className={styles.part}>
          <EffortCurve series={result.series} maxHeartRate={maxHeartRate} />
        </div>
      )}
      {hasHeartRate && maxHeartRate !== null && <ZoneTimes secondsInZones={result.secondsInZones} />}
      {hasHeartRate && maxHeartRate === null && (
        <div className={styles.noMaximum}>
          {intl.formatMessage(words.noMaximum)}
          <Link href="/profile" className={styles.link}>
            {intl.formatMessage(words.toProfile)}
          </Link>
        </div>
      )}
      <RatedIntervals ratings={result.ratings} intervals={session.programme.intervals} hasHeartRate={hasHeartRate} />
      <div className={styles.foot}>
        <span className={styles.points}>
          {intl.formatMessage(words.points, { points: Math.round(result.effortPoints) })}
        </span>
        {hasHeartRate && (
          <span className={styles.quiet}>{intl.formatMessage(words.coverage, { share: result.coverage })}</span>
        )}
        <p className={styles.rule}>{intl.formatMessage(words.pointsRule)}</p>
      </div>
    </Card>
  );
}
