import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ClassFacts } from '../../shared/live/class-facts.ts';
import { timeToStart } from '../../shared/live/time-to-start.ts';
import { firstName } from '../../shared/look/first-name.ts';
import { Plan } from '../../shared/look/Plan.tsx';
import { useNow } from '../../shared/use-now.ts';
import { Notice } from './Notice.tsx';
import { plannedText } from './stage-words.ts';

const useStyles = makeStyles({
  plan: { maxWidth: '900px', marginTop: '28px' },
  note: { margin: '16px 0 0', fontSize: '16px', lineHeight: '22px', color: tokens.colorNeutralForeground2 },
});

interface ScheduledStageProps {
  facts: ClassFacts;
  plannedStart: () => Promise<Date | null>;
  locale: string;
  isOnline: boolean;
}

/** Before the coach starts: what is coming, and who starts it. */
export function ScheduledStage({ facts, plannedStart, locale, isOnline }: ScheduledStageProps) {
  const styles = useStyles();
  const planned = usePlanned(plannedStart);
  const now = new Date(useNow());
  const left = planned && timeToStart(planned, now);
  const { name, intervals } = facts.programme;
  const minutes = Math.round(intervals.reduce((sum, { seconds }) => sum + seconds, 0) / 60);
  const coach = firstName(facts.coachName);
  const words = {
    title: name,
    detail:
      left?.state === 'soon' ? `until the planned start, when ${coach} starts the class` : `${coach} starts the class`,
    action: null,
  };
  return (
    <Notice
      words={words}
      zone={intervals[0]?.targetZone ?? 'brand'}
      secondsLeft={left?.state === 'soon' ? left.secondsLeft : null}
    >
      <div className={styles.plan}>
        <Plan intervals={intervals} programmeSecond={null} height={74} isLabelled />
      </div>
      <p className={styles.note}>
        {[
          ...(planned === null ? [] : [plannedText(planned, now, locale)]),
          `${minutes} min`,
          `with ${facts.coachName}`,
        ].join(' · ')}
      </p>
      {!isOnline && (
        <p className={styles.note} role="status">
          Connection lost. Trying again
        </p>
      )}
    </Notice>
  );
}

/** The planned time, or null until it is known: the class starts without it too. */
function usePlanned(plannedStart: () => Promise<Date | null>): Date | null {
  const [planned, setPlanned] = useState<Date | null>(null);
  useEffect(() => {
    let isHere = true;
    void plannedStart().then((start) => {
      if (isHere) setPlanned(start);
    });
    return () => {
      isHere = false;
    };
  }, [plannedStart]);
  return planned;
}
