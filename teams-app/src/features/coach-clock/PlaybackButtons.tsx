import { makeStyles } from '@fluentui/react-components';
import { Next20Filled, Pause20Filled, Play20Filled } from '@fluentui/react-icons';
import type { Position } from '@upbeat/api/domain/programme/playback.ts';
import { useIntl } from 'react-intl';
import { ClockButton } from './ClockButton.tsx';
import { words } from './messages.ts';
import { PlaybackNote } from './PlaybackNote.tsx';
import { playbackKeys } from './playback-keys.ts';
import { UndoRing } from './UndoRing.tsx';
import type { Playback } from './use-playback.ts';

const useStyles = makeStyles({
  buttons: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.16fr) minmax(0, 0.88fr) minmax(0, 1fr)',
    columnGap: '8px',
  },
});

interface PlaybackButtonsProps {
  playback: Playback;
  position: Position;
  /** Goes on or stops: what the first button does. */
  onToggle: () => void;
}

/** Pause, more time, and on to the next interval, which becomes the way back for five seconds. */
export function PlaybackButtons({ playback: { acts, state }, position, onToggle }: PlaybackButtonsProps) {
  const styles = useStyles();
  const intl = useIntl();
  const isOver = position.state === 'finished';
  const isPaused = position.state === 'paused';
  const isBusy = (act: string) => state.pending.some((pending) => pending.act === act);
  const { undoable } = state;
  return (
    <>
      <div className={styles.buttons} role="group" aria-label={intl.formatMessage(words.clockButtons)}>
        <ClockButton
          isPrimary
          icon={isPaused ? <Play20Filled /> : <Pause20Filled />}
          isBusy={isBusy(isPaused ? 'resume' : 'pause')}
          isOff={isOver}
          keys={playbackKeys.toggle}
          onClick={onToggle}
        >
          {intl.formatMessage(isPaused ? words.resume : words.pause)}
        </ClockButton>
        <ClockButton
          isBusy={isBusy('add-time')}
          isOff={isOver}
          label={intl.formatMessage(words.addTimeSpoken)}
          keys={playbackKeys.addTime}
          onClick={() => acts.addTime(SECONDS_MORE)}
        >
          {intl.formatMessage(words.addTime)}
        </ClockButton>
        {undoable === null ? (
          <ClockButton
            key="next"
            icon={<Next20Filled />}
            isBusy={isBusy('next')}
            isOff={isOver}
            keys={playbackKeys.next}
            onClick={() => {
              if (!isOver) acts.next(position.index);
            }}
          >
            {intl.formatMessage(words.next)}
          </ClockButton>
        ) : (
          <ClockButton
            key="next" // the same button: whoever has the focus on it keeps it
            icon={<UndoRing untilMs={undoable.untilMs} />}
            isBusy={isBusy('undo')}
            keys={playbackKeys.undo}
            onClick={acts.undo}
          >
            {intl.formatMessage(words.undo)}
          </ClockButton>
        )}
      </div>
      <PlaybackNote state={state} />
    </>
  );
}

/** What one press adds. */
export const SECONDS_MORE = 15;
