import { makeStyles, tokens } from '@fluentui/react-components';
import type { Position } from '@upbeat/api/domain/programme/playback.ts';
import { durationOf, type Programme } from '@upbeat/api/domain/programme/programme.ts';
import { useIntl } from 'react-intl';
import { durationText } from '../../shared/look/clock-text.ts';
import { Countdown } from '../../shared/look/Countdown.tsx';
import { targetText } from '../../shared/look/target-words.ts';
import { ZoneGlyph } from '../../shared/look/ZoneGlyph.tsx';
import { useNarrowPage } from '../../shared/page/use-narrow-page.ts';
import { words } from './rehearsal-messages.ts';

const useStyles = makeStyles({
  meta: { position: 'relative', marginBottom: '12px', color: tokens.colorNeutralForeground2, fontSize: '16px' },
  hero: { position: 'relative', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '16px 44px' },
  words: { flexGrow: 1, flexBasis: '240px', minWidth: 0 },
  name: { display: 'flex', alignItems: 'center', columnGap: '14px', margin: 0, fontWeight: 600, lineHeight: 1.12 },
  exercise: { marginTop: '8px', fontSize: '20px', lineHeight: '28px' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '16px', lineHeight: '22px' },
  next: { marginTop: '8px', color: tokens.colorNeutralForeground2, lineHeight: 1.3 },
});

/** What leads a class: the countdown, the interval, what is done in it, and what comes then. */
export function RehearsalHero({ programme, position }: { programme: Programme; position: Position }) {
  const intl = useIntl();
  const styles = useStyles();
  const isNarrow = useNarrowPage();
  const count = programme.intervals.length;
  const nameSize = isNarrow ? 36 : 56;
  if (position.state === 'finished') {
    const length = durationText(durationOf(programme));
    return (
      <div className={styles.words}>
        <h2 className={styles.name} style={{ fontSize: nameSize }}>
          {intl.formatMessage(words.over)}
        </h2>
        <div className={styles.next} style={{ fontSize: 20 }}>
          {intl.formatMessage(words.overWords, { length, count })}
        </div>
      </div>
    );
  }
  const { interval, next, index, secondsLeft, state } = position;
  const then = next
    ? intl.formatMessage(words.next, { name: next.name, length: durationText(next.seconds) })
    : intl.formatMessage(words.last);
  const place = intl.formatMessage(words.place, { name: programme.name, place: index + 1, count });
  return (
    <>
      <div className={styles.meta}>
        {place}
        {state === 'paused' && ` · ${intl.formatMessage(words.paused)}`}
      </div>
      <div className={styles.hero}>
        <Countdown secondsLeft={secondsLeft} size={isNarrow ? 104 : 176} />
        <div className={styles.words}>
          <h2 className={styles.name} style={{ fontSize: nameSize }}>
            {interval.name}
            <ZoneGlyph zone={interval.targetZone} height={isNarrow ? 24 : 34} />
          </h2>
          <div className={styles.quiet}>{targetText(interval)}</div>
          {interval.exercise !== undefined && <div className={styles.exercise}>{interval.exercise}</div>}
          {interval.easierOption !== undefined && (
            <div className={styles.quiet}>{intl.formatMessage(words.easier, { option: interval.easierOption })}</div>
          )}
          <div className={styles.next} style={{ fontSize: isNarrow ? 20 : 28 }}>
            {then}
          </div>
        </div>
      </div>
    </>
  );
}
