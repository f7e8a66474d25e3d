import { makeStyles, tokens } from '@fluentui/react-components';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { useIntl } from 'react-intl';
import { Breath } from '../../shared/look/Breath.tsx';
import { durationText } from '../../shared/look/clock-text.ts';
import { LookProvider } from '../../shared/look/LookProvider.tsx';
import { look } from '../../shared/look/palette.ts';
import { Plan } from '../../shared/look/Plan.tsx';
import { targetText } from '../../shared/look/target-words.ts';
import { Unseen } from '../../shared/look/Unseen.tsx';
import { usePageTheme } from '../../shared/page/page-theme.ts';
import { NARROW } from '../../shared/page/type-scale.ts';
import { BackLink } from './BackLink.tsx';
import { words } from './rehearsal-messages.ts';
import { RehearsalControls } from './RehearsalControls.tsx';
import { RehearsalHero } from './RehearsalHero.tsx';
import { useRehearsal } from './use-rehearsal.ts';

const useStyles = makeStyles({
  frame: { overflow: 'hidden', borderRadius: '12px' },
  stage: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    boxSizing: 'border-box',
    minHeight: '440px',
    padding: '32px 48px',
    overflow: 'hidden',
    borderRadius: '12px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: look('groundStage'),
    outline: `1px solid ${look('tileOutline')}`,
    outlineOffset: '-1px',
    [NARROW]: { minHeight: '420px', padding: '24px 20px' },
  },
  plan: { position: 'relative', marginTop: '32px' },
});

/** Where the countdown lies on the stage, for the discs behind it. */
const BREATH = { x: 210, y: 190, radius: 190 };

/** A class without a class: a silent clock, and what everybody would see on the stage. */
export function Rehearsal({ programme, end, ended }: { programme: Programme; end: string; ended: string }) {
  const intl = useIntl();
  const styles = useStyles();
  const theme = usePageTheme();
  const clock = useRehearsal(programme);
  const { position, programmeSecond } = clock;
  const interval = position.state === 'finished' ? null : position.interval;
  return (
    <>
      <BackLink to={end}>{ended}</BackLink>
      <Unseen as="h1">{intl.formatMessage(words.title, { name: programme.name })}</Unseen>
      <Unseen as="div" role="status">
        {interval === null
          ? intl.formatMessage(words.over)
          : intl.formatMessage(words.aims, {
              name: [interval.name, interval.exercise].filter(Boolean).join(', '),
              target: targetText(interval),
              length: durationText(interval.seconds),
            })}
      </Unseen>
      <div className={styles.frame}>
        <LookProvider teamsTheme={theme} surface="meeting">
          <div className={styles.stage}>
            <Breath
              zone={interval?.targetZone ?? 0}
              secondsLeft={position.state === 'running' && clock.speed === 1 ? position.secondsLeft : null}
              {...BREATH}
            />
            <RehearsalHero programme={programme} position={position} />
            <div className={styles.plan}>
              <Plan intervals={programme.intervals} programmeSecond={programmeSecond} height={64} isLabelled />
            </div>
          </div>
        </LookProvider>
      </div>
      <RehearsalControls clock={clock} />
    </>
  );
}
