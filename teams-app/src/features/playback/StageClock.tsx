import { makeStyles, tokens } from '@fluentui/react-components';
import { durationOf, type Programme } from '@upbeat/api/domain/programme/programme.ts';
import { endOf } from '@upbeat/api/domain/programme/playback.ts';
import { useIntl } from 'react-intl';
import { Breath } from '../../shared/look/Breath.tsx';
import { Countdown } from '../../shared/look/Countdown.tsx';
import { Plan } from '../../shared/look/Plan.tsx';
import { useWidth } from '../../shared/page/use-width.ts';
import type { ClassMoment } from './class-moment.ts';
import { words } from './messages.ts';

/** Where the stage was drawn for: smaller ones are as much smaller. */
const DRAWN_WIDTH = 752;
const SMALLEST = 0.5;

const useStyles = makeStyles({
  stage: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-start',
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    overflow: 'hidden',
    padding: '4% 5%',
    color: tokens.colorNeutralForeground1,
  },
  place: { position: 'relative', color: tokens.colorNeutralForeground2 },
  hero: { position: 'relative', display: 'flex', alignItems: 'flex-end', minWidth: 0 },
  name: { fontWeight: 600, lineHeight: 1.1 },
  then: { color: tokens.colorNeutralForeground2, lineHeight: 1.35 },
  plan: { position: 'relative', width: '64%' },
});

/** The stage of a class without its video: what ran, and for how long it still did. */
export function StageClock({ programme, moment }: { programme: Programme; moment: ClassMoment }) {
  const intl = useIntl();
  const styles = useStyles();
  const [box, width] = useWidth();
  const scale = Math.max(SMALLEST, width / DRAWN_WIDTH);
  const px = (drawn: number) => Math.round(drawn * scale);
  const isOn = moment.state === 'running' || moment.state === 'paused';
  const interval = isOn ? programme.intervals[moment.index] : undefined;
  return (
    <div ref={box} className={styles.stage}>
      <Breath zone={interval?.targetZone ?? 'brand'} x={px(152)} y={px(130)} radius={px(133)} />
      {isOn && interval ? (
        <OnNow programme={programme} moment={moment} px={px} />
      ) : (
        <div className={styles.name} style={{ position: 'relative', fontSize: px(44), marginTop: px(60) }}>
          {intl.formatMessage(moment.state === 'before' ? words.beforeClass : words.afterClass)}
        </div>
      )}
      <div className={styles.plan} style={{ marginTop: px(26) }}>
        <Plan
          intervals={programme.intervals}
          programmeSecond={programmeSecondOf(programme, moment)}
          index={isOn ? moment.index : null}
          height={px(30)}
        />
      </div>
    </div>
  );
}

interface OnNowProps {
  programme: Programme;
  moment: Extract<ClassMoment, { index: number }>;
  px: (drawn: number) => number;
}

function OnNow({ programme: { intervals }, moment, px }: OnNowProps) {
  const intl = useIntl();
  const styles = useStyles();
  const next = intervals[moment.index + 1];
  const place = { place: moment.index + 1, count: intervals.length };
  return (
    <>
      <div className={styles.place} style={{ fontSize: Math.max(12, px(14)) }}>
        {intl.formatMessage(moment.state === 'paused' ? words.placePaused : words.place, place)}
      </div>
      <div className={styles.hero} style={{ marginTop: px(18), columnGap: px(26) }}>
        <Countdown secondsLeft={moment.secondsLeft} size={px(132)} />
        <div>
          <div className={styles.name} style={{ fontSize: px(40) }}>
            {intervals[moment.index]?.name}
          </div>
          <div className={styles.then} style={{ fontSize: Math.max(12, px(22)) }}>
            {next ? intl.formatMessage(words.then, { name: next.name }) : intl.formatMessage(words.last)}
          </div>
        </div>
      </div>
    </>
  );
}

function programmeSecondOf(programme: Programme, moment: ClassMoment): number {
  if (moment.state === 'running' || moment.state === 'paused')
    return endOf(programme, moment.index) - moment.secondsLeft;
  return moment.state === 'before' ? 0 : durationOf(programme);
}
