import { makeStyles, tokens } from '@fluentui/react-components';
import type { Position } from '@upbeat/api/domain/programme/playback.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { useCallback, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { PanelCard } from '../../shared/panel/PanelCard.tsx';
import { ClassSoFar } from './ClassSoFar.tsx';
import { EffortButtons } from './EffortButtons.tsx';
import { effortQuestion } from './effort-question.ts';
import { words } from './messages.ts';
import { isMeasured, type OwnClass } from './own-class.ts';
import { OwnCard } from './OwnCard.tsx';
import { SensorLine } from './SensorLine.tsx';
import { useRatings } from './use-ratings.ts';

interface MyEffortProps {
  sessionId: string;
  programme: Programme;
  position: Position | null;
  own: OwnClass;
  /** Whether I allow Upbeat to keep my effort at all. */
  isCollected: boolean;
  /** What can be done about a sensor, below the line that says how it is. */
  sensor: ReactNode;
  onChoose: () => void;
  onSetZones: () => void;
}

/** My own part in a class: by sensor, by effort buttons, or by the clock alone. */
export function MyEffort(props: MyEffortProps) {
  const { programme, position, own, isCollected, onChoose, onSetZones, sessionId } = props;
  if (!isCollected) return <ClockOnly onChoose={onChoose} />;
  const sensor = (
    <>
      <SensorLine own={own} />
      {props.sensor}
    </>
  );
  if (!isMeasured(own)) {
    return <Effort sessionId={sessionId} programme={programme} position={position} own={own} sensor={sensor} />;
  }
  return (
    <>
      <OwnCard own={own} onSetZones={onSetZones} />
      {sensor}
    </>
  );
}

function Effort({
  sessionId,
  programme,
  position,
  own,
  sensor,
}: Pick<MyEffortProps, 'sessionId' | 'programme' | 'position' | 'own' | 'sensor'>) {
  const { ratings, rate, error } = useRatings(sessionId, own.place);
  const question = effortQuestion(programme, position);
  const interval = question?.interval ?? 0;
  const onRate = useCallback((rating: Parameters<typeof rate>[1]) => rate(interval, rating), [rate, interval]);
  if (question === null) return sensor;
  return (
    <>
      <EffortButtons
        question={question}
        chosen={ratings.get(interval) ?? null}
        hasFailed={error !== null}
        onRate={onRate}
      />
      {sensor}
      <ClassSoFar programme={programme} ratings={ratings} />
    </>
  );
}

const useStyles = makeStyles({
  title: { margin: '0 0 4px', fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  words: { margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
});

function ClockOnly({ onChoose }: { onChoose: () => void }) {
  const styles = useStyles();
  const intl = useIntl();
  return (
    <PanelCard label={intl.formatMessage(words.nothingKept)}>
      <h2 className={styles.title}>{intl.formatMessage(words.nothingKept)}</h2>
      <p className={styles.words}>{intl.formatMessage(words.nothingKeptWords)}</p>
      <PanelButton isWide onClick={onChoose}>
        {intl.formatMessage(words.choose)}
      </PanelButton>
    </PanelCard>
  );
}
