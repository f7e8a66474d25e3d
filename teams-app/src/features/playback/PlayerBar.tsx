import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ClosedCaption20Filled,
  ClosedCaption20Regular,
  FullScreenMaximize20Regular,
  FullScreenMinimize20Regular,
  Pause20Filled,
  Play20Filled,
  Speaker220Regular,
  SpeakerMute20Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import { look } from '../../shared/look/palette.ts';
import { NARROW } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';
import type { PlayerView, Rate } from './player.ts';
import type { FullScreen } from './use-full-screen.ts';
import type { Video } from './use-video.ts';
import { timeText } from './watch-time.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    minHeight: '52px',
    paddingInline: '8px',
    backgroundColor: look('groundPanel'),
    color: tokens.colorNeutralForeground1,
  },
  button: { minWidth: '44px', minHeight: '44px', padding: 0 },
  time: { marginInlineStart: '4px', marginInlineEnd: 'auto', whiteSpace: 'nowrap' },
  length: { color: tokens.colorNeutralForeground2 },
  volume: {
    width: '72px',
    height: '24px',
    margin: 0,
    marginInlineEnd: '8px',
    accentColor: tokens.colorBrandForeground1,
    [NARROW]: { display: 'none' },
  },
});

interface PlayerBarProps {
  view: PlayerView;
  classSeconds: number;
  /** Null where there are no pictures and so no sound, no captions. */
  video: Video | null;
  fullScreen: Omit<FullScreen, 'attach'>;
  onToggle: () => void;
  onRate: () => void;
}

/** The player in the hand: play, time, speed, captions, sound, full screen. */
export function PlayerBar({ view, classSeconds, video, fullScreen, onToggle, onRate }: PlayerBarProps) {
  const intl = useIntl();
  const styles = useStyles();
  const [time, length] = [timeText(view.second), timeText(classSeconds)];
  return (
    <div className={styles.bar} role="group" aria-label={intl.formatMessage(words.player)}>
      <BarButton
        name={intl.formatMessage(view.isPlaying ? words.pause : words.play)}
        icon={view.isPlaying ? <Pause20Filled /> : <Play20Filled />}
        onClick={onToggle}
      />
      <span className={styles.time} aria-label={intl.formatMessage(words.timeOf, { time, length })} role="timer">
        {time} <span className={styles.length}>/ {length}</span>
      </span>
      <SpeedButton rate={view.rate} onClick={onRate} />
      {video?.hasCaptions && (
        <BarButton
          name={intl.formatMessage(video.showsCaptions ? words.captionsOff : words.captionsOn)}
          icon={video.showsCaptions ? <ClosedCaption20Filled /> : <ClosedCaption20Regular />}
          onClick={video.toggleCaptions}
        />
      )}
      {video && (
        <>
          <BarButton
            name={intl.formatMessage(video.sound.isMuted ? words.unmute : words.mute)}
            icon={video.sound.isMuted ? <SpeakerMute20Regular /> : <Speaker220Regular />}
            onClick={video.toggleMuted}
          />
          <input
            type="range"
            className={styles.volume}
            aria-label={intl.formatMessage(words.volume)}
            min={0}
            max={1}
            step={0.05}
            value={video.sound.isMuted ? 0 : video.sound.volume}
            onChange={({ currentTarget }) => video.setVolume(currentTarget.valueAsNumber)}
          />
        </>
      )}
      {fullScreen.isAllowed && (
        <BarButton
          name={intl.formatMessage(fullScreen.isFull ? words.leaveFullScreen : words.fullScreen)}
          icon={fullScreen.isFull ? <FullScreenMinimize20Regular /> : <FullScreenMaximize20Regular />}
          onClick={fullScreen.toggle}
        />
      )}
    </div>
  );
}

function BarButton(props: { name: string; icon: ReactElement; onClick: () => void }) {
  const styles = useStyles();
  return (
    <Button
      className={styles.button}
      appearance="subtle"
      aria-label={props.name}
      title={props.name}
      icon={props.icon}
      onClick={props.onClick}
    />
  );
}

function SpeedButton({ rate, onClick }: { rate: Rate; onClick: () => void }) {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <Button
      className={mergeClasses(styles.button)}
      appearance="subtle"
      aria-label={intl.formatMessage(words.speed, { rate })}
      title={intl.formatMessage(words.speed, { rate })}
      onClick={onClick}
    >
      {intl.formatMessage(words.times, { rate })}
    </Button>
  );
}
