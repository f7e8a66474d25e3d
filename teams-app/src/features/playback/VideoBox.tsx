import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ClassCourse, RecordingView } from '@upbeat/api/contract/recordings.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { useIntl } from 'react-intl';
import { LookProvider } from '../../shared/look/LookProvider.tsx';
import { look } from '../../shared/look/palette.ts';
import { usePageTheme } from '../../shared/page/page-theme.ts';
import { type } from '../../shared/page/type-scale.ts';
import { momentAt } from './class-moment.ts';
import { words } from './messages.ts';
import type { Player, PlayerView } from './player.ts';
import { PlayerBar } from './PlayerBar.tsx';
import { StageClock } from './StageClock.tsx';
import type { FullScreen } from './use-full-screen.ts';
import type { Video } from './use-video.ts';
import { VideoNote } from './VideoNote.tsx';
import { VideoPictures } from './VideoPictures.tsx';
import { timeText } from './watch-time.ts';

const useStyles = makeStyles({
  box: {
    minWidth: 0,
    overflow: 'hidden',
    borderRadius: '8px',
    outline: `1px solid ${look('tileOutline')}`,
    outlineOffset: '-1px',
    ':fullscreen': { borderRadius: 0 },
  },
  column: { display: 'flex', flexDirection: 'column', height: '100%', overflow: 'hidden', borderRadius: 'inherit' },
  picture: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    flexShrink: 1,
    width: '100%',
    minHeight: '200px',
    aspectRatio: '16 / 9',
    backgroundImage: 'linear-gradient(160deg, #1d1d22, #101012)',
    ':fullscreen *': { aspectRatio: 'auto' },
    '@media (forced-colors: active)': { backgroundImage: 'none' },
  },
  over: { position: 'relative', flexGrow: 1, minHeight: 0, backgroundImage: 'inherit' },
  overPictures: { position: 'absolute', inset: 0 },
  aside: {
    position: 'absolute',
    insetInline: 0,
    bottom: 0,
    padding: '10px 16px',
    color: tokens.colorNeutralForeground1,
    ...type.small,
  },
});

interface VideoBoxProps {
  programme: Programme;
  course: ClassCourse;
  recording: RecordingView | null;
  video: Video;
  player: Player;
  view: PlayerView;
  fullScreen: Omit<FullScreen, 'attach'>;
  /** Hands out what fills the screen. */
  attachBox: FullScreen['attach'];
  onRate: () => void;
}

/** The pictures, or the clock of the class in their place; dark in every theme but high contrast. */
export function VideoBox(props: VideoBoxProps) {
  const { programme, course, recording, video, player, view, fullScreen, attachBox, onRate } = props;
  const styles = useStyles();
  const theme = usePageTheme();
  const { link, isBroken } = video;
  const hasPictures = link !== null && !isBroken;
  const stage = <StageClock programme={programme} moment={momentAt(course, view.second)} />;
  return (
    <div ref={attachBox} className={styles.box}>
      <LookProvider teamsTheme={theme} surface="meeting">
        <div className={styles.column}>
          <div className={styles.picture}>
            {hasPictures && <VideoPictures key={link.url} {...link} video={video} player={player} />}
            {hasPictures && view.isInVideo ? null : (
              <div className={mergeClasses(styles.over, hasPictures && styles.overPictures)}>
                {stage}
                {hasPictures && <OutsideVideo recording={recording} view={view} />}
              </div>
            )}
            {!hasPictures && <VideoNote recording={recording} isBroken={isBroken} onTryAgain={video.tryAgain} />}
          </div>
          <PlayerBar
            view={view}
            classSeconds={course.seconds}
            video={hasPictures ? video : null}
            fullScreen={fullScreen}
            onToggle={() => (view.isPlaying ? player.pause() : player.play())}
            onRate={onRate}
          />
        </div>
      </LookProvider>
    </div>
  );
}

/** Why the clock stands where the pictures were. */
function OutsideVideo({ recording, view }: { recording: RecordingView | null; view: PlayerView }) {
  const intl = useIntl();
  const styles = useStyles();
  if (recording?.state !== 'ready') return null;
  const { beginsAtSecond, seconds } = recording;
  const isBefore = view.second < beginsAtSecond;
  const time = timeText(isBefore ? Math.ceil(beginsAtSecond) : beginsAtSecond + seconds);
  return (
    <div className={styles.aside} role="status">
      {intl.formatMessage(isBefore ? words.videoBeginsAt : words.videoEndedAt, { time })}.{' '}
      {intl.formatMessage(words.videoGoesOn)}
    </div>
  );
}
