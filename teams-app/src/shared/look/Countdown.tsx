import { makeStyles } from '@fluentui/react-components';
import { countdownText, durationSpoken } from './clock-text.ts';

const useStyles = makeStyles({
  timer: {
    flexShrink: 0,
    fontWeight: 600,
    lineHeight: 0.86,
    letterSpacing: '-0.035em',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

/** The hero of every meeting surface. Its digits never move; a screen reader reads it only when asked. */
export function Countdown(props: { secondsLeft: number; size: number }) {
  const styles = useStyles();
  return (
    <div
      className={styles.timer}
      role="timer"
      aria-label={`${durationSpoken(props.secondsLeft)} left`}
      style={{ fontSize: props.size }}
    >
      {countdownText(props.secondsLeft)}
    </div>
  );
}
