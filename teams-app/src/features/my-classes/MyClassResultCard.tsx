import { makeStyles } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { Card } from '../../shared/page/Card.tsx';
import { CardShape } from '../../shared/page/CardShape.tsx';
import { OnlyYouSeeThis } from '../../shared/page/OnlyYouSeeThis.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { extremesOf } from '../../shared/curve/effort-curve.ts';
import { EffortCurve } from './EffortCurve.tsx';
import { FeelingRow } from './FeelingRow.tsx';
import { Figures } from './Figures.tsx';
import { NoMaximum } from './NoMaximum.tsx';
import { NoResult } from './NoResult.tsx';
import { RatedIntervals } from './RatedIntervals.tsx';
import { ResultActions } from './ResultActions.tsx';
import { resultWords as words } from './result-messages.ts';
import { useMyClassResult, type MyClassResult } from './use-my-classes.ts';
import { WhoSaw } from './WhoSaw.tsx';
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
  points: { ...type.strong },
  rule: { margin: '10px 0 0', ...type.small, ...quiet },
});

interface MyClassResultCardProps {
  sessionId: string;
  onDeleted: (name: string, startedAt: Date) => void;
  /** Whether it stands in place of the list, with a way back to it. */
  hasBack?: boolean;
}

/** My own result of one class: curve, time in zones, figures, who saw what. For nobody else. */
export function MyClassResultCard({ sessionId, onDeleted, hasBack = false }: MyClassResultCardProps) {
  const intl = useIntl();
  const styles = useStyles();
  const found = useMyClassResult(sessionId);
  return (
    <div>
      {hasBack && (
        <Link href="/classes" className={styles.back}>
          <ArrowLeft16Regular />
          {intl.formatMessage(words.back)}
        </Link>
      )}
      {found.state === 'failed' ? (
        <Card className={styles.card}>
          <NoResult error={found.error} onRetry={found.retry} />
        </Card>
      ) : (
        <Shown found={found} label={intl.formatMessage(words.loading)} shape={<CardShape lines={12} />}>
          {(mine) => <Result mine={mine} onDeleted={onDeleted} />}
        </Shown>
      )}
    </div>
  );
}

function Result({ mine, onDeleted }: { mine: MyClassResult } & Pick<MyClassResultCardProps, 'onDeleted'>) {
  const { session, result, series, maxHeartRate, hasWeight } = mine;
  const intl = useIntl();
  const styles = useStyles();
  const startedAt = new Date(session.startedAt ?? session.plannedStart);
  const hasHeartRate = extremesOf(series) !== null;
  const hasResult = hasHeartRate || result.ratings.length > 0;
  const { intervals, name } = session.programme;
  const points = Math.floor(result.effortPoints);
  return (
    <Card labelledBy="my-result" className={styles.card}>
      <div className={styles.head}>
        <div>
          <h2 id="my-result" className={styles.title}>
            {name}
          </h2>
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
      {hasHeartRate && <Measured mine={mine} />}
      {!hasHeartRate && result.ratings.length > 0 && <ZoneTimes secondsInZones={result.secondsInZones} />}
      <Figures result={result} hasWeight={hasWeight || maxHeartRate === null} />
      <RatedIntervals ratings={result.ratings} intervals={intervals} hasHeartRate={hasHeartRate} />
      {hasResult && session.state === 'ended' && <FeelingRow sessionId={session.id} feeling={result.feeling} />}
      <WhoSaw seen={result.seen} coachName={session.coachName} />
      {session.state === 'ended' && (
        <ResultActions sessionId={session.id} hasHeartRate={hasHeartRate} onDeleted={() => onDeleted(name, startedAt)}>
          {hasResult && <span className={styles.points}>{intl.formatMessage(words.points, { points })}</span>}
        </ResultActions>
      )}
      {hasResult && <p className={styles.rule}>{intl.formatMessage(words.pointsRule)}</p>}
    </Card>
  );
}

/** The curve with the minutes in its zones, or with the way to have zones. */
function Measured({ mine: { series, result, maxHeartRate } }: { mine: MyClassResult }) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.part}>
        <EffortCurve series={series} maxHeartRate={maxHeartRate} />
      </div>
      {maxHeartRate === null ? <NoMaximum /> : <ZoneTimes secondsInZones={result.secondsInZones} />}
    </>
  );
}
