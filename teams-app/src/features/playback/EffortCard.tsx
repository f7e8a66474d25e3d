import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowTrending20Regular } from '@fluentui/react-icons';
import type { ClassCourse } from '@upbeat/api/contract/recordings.ts';
import { useId, useMemo, useState } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import { zoneText } from '../../shared/look/zone-words.ts';
import { Card } from '../../shared/page/Card.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { EffortField } from './EffortField.tsx';
import { levelScale } from './effort-scale.ts';
import { words } from './messages.ts';
import type { Player } from './player.ts';
import { meanEffort, ownEffort, type EffortReading, type ShownEffort } from './shown-effort.ts';
import { useClassMean, type OwnEffort } from './use-watched.ts';
import { timeText } from './watch-time.ts';
import { WhoseChoice, type Whose } from './WhoseChoice.tsx';

const useStyles = makeStyles({
  card: { display: 'grid', rowGap: '10px', padding: '14px 16px 10px', gridTemplateColumns: 'minmax(0, 1fr)' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  title: { margin: 0, ...type.section },
  said: { flexGrow: 1, ...quiet },
  note: { ...quiet },
  hardest: { [NARROW]: { minHeight: '44px' } },
});

interface EffortCardProps {
  sessionId: string;
  course: ClassCourse;
  own: OwnEffort;
  player: Player;
  second: number;
  /** Where my hardest minute begins, or null. */
  hardest: number | null;
  onHardest: () => void;
}

/** My own curve in step with the video, or the mean of the class in its place. */
export function EffortCard({ sessionId, course, own, player, second, hardest, onHardest }: EffortCardProps) {
  const intl = useIntl();
  const styles = useStyles();
  const heading = useId();
  const [whose, setWhose] = useState<Whose>('mine');
  const mean = useClassMean(sessionId, whose === 'mean');
  const mine = useMemo(() => ownEffort(own, course), [own, course]);
  const ofClass = useMemo(() => (mean === null || mean === 'failed' ? null : meanEffort(mean)), [mean]);
  const shown = whose === 'mine' ? mine : ofClass;
  const said = saidOf(intl, shown, second);
  const note = noteOf(whose, shown, mean);
  const pauses = useMemo(() => course.stretches.filter(({ interval }) => interval === null), [course]);
  return (
    <Card className={styles.card} labelledBy={heading}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {intl.formatMessage(whose === 'mine' ? words.yourEffort : words.classEffort)}
        </h2>
        <span className={styles.said}>{said}</span>
        {hardest !== null && (
          <Button className={styles.hardest} appearance="subtle" icon={<ArrowTrending20Regular />} onClick={onHardest}>
            {intl.formatMessage(words.hardest)}
          </Button>
        )}
        <WhoseChoice whose={whose} onChange={setWhose} />
      </div>
      {note && (
        <div className={styles.note} role="status">
          {intl.formatMessage(note)}
        </div>
      )}
      <EffortField
        lines={shown?.lines ?? NO_LINES}
        scale={shown?.scale ?? EMPTY_SCALE}
        classSeconds={course.seconds}
        pauses={pauses}
        player={player}
        second={second}
        said={said}
      />
    </Card>
  );
}

const NO_LINES: ShownEffort['lines'] = [];
const EMPTY_SCALE = levelScale(NO_LINES);

function noteOf(whose: Whose, shown: ShownEffort | null, mean: ReturnType<typeof useClassMean>) {
  if (shown !== null) return shown.scale.kind === 'bpm' ? words.noMaximum : null;
  if (whose === 'mine') return words.noOwn;
  if (mean === null) return words.meanLoading;
  return mean === 'failed' ? words.meanFailed : words.meanWithheld;
}

function saidOf(intl: IntlShape, shown: ShownEffort | null, second: number): string {
  const time = timeText(second);
  if (second < 0) return intl.formatMessage(words.beginsAt);
  return shown === null ? time : readingSaid(intl, shown.readAt(second), time);
}

function readingSaid(intl: IntlShape, reading: EffortReading, time: string): string {
  switch (reading.type) {
    case 'bpm': {
      const { bpm, zone } = reading;
      if (zone === null) return intl.formatMessage(words.bpmAt, { bpm, time });
      return intl.formatMessage(words.bpmAndZoneAt, { bpm, zone: zoneText(zone), time });
    }
    case 'mean':
      return intl.formatMessage(words.meanAt, { zone: zoneText(reading.zone), time });
    case 'tapped':
      return intl.formatMessage(words.tappedAt, { zone: zoneText(reading.zone), time });
    case 'paused':
      return intl.formatMessage(words.pausedAt, { time });
    case 'nothing':
      return intl.formatMessage(words.nothingAt, { time });
    case 'nothing-tapped':
      return intl.formatMessage(words.nothingTappedAt, { time });
  }
}
