import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { Answers, useAnswers } from '../../shared/announce/Answers.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { heldIntervals, momentAt } from './class-moment.ts';
import { EffortCard } from './EffortCard.tsx';
import { hardestMinute, hardestTap } from './hardest-minute.ts';
import { IntervalList } from './IntervalList.tsx';
import { words } from './messages.ts';
import { RATES, type Player } from './player.ts';
import { useFullScreen } from './use-full-screen.ts';
import { usePlayer } from './use-player.ts';
import { useVideo, type Video } from './use-video.ts';
import { useWatchKeys } from './use-watch-keys.ts';
import { useRecording, type Watched } from './use-watched.ts';
import { VideoBox } from './VideoBox.tsx';
import { timeText } from './watch-time.ts';
import type { WatchAct } from './watch-keys.ts';
import { WatchHead } from './WatchHead.tsx';

/** All that stands above and below the pictures: where there is room, the curve is on the first screen too. */
const BESIDES_PX = 440;

const useStyles = makeStyles({
  parts: {
    display: 'grid',
    gridTemplateColumns: `minmax(0, max(440px, calc((100dvh - ${BESIDES_PX}px) * 16 / 9))) minmax(240px, 1fr)`,
    gap: '16px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // On a phone the curve stands right below the video that it belongs to, and the list comes last.
  list: { display: 'grid', gridColumn: 2, gridRow: 1, [NARROW]: { gridColumn: 1, gridRow: 'auto' } },
  effort: { gridColumn: '1 / -1' },
  foot: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', margin: '10px 0 0', ...type.small, ...quiet },
  keys: { '@media (hover: none)': { display: 'none' } },
});

/** A class in step: the video or its clock, what it was made of, and my own effort. */
export function Watch({ watched: { session, course, own }, back }: { watched: Watched; back: string }) {
  const intl = useIntl();
  const styles = useStyles();
  const { answered, answer } = useAnswers();
  const recording = useRecording(session.id);
  const { player, view } = usePlayer(course.seconds);
  const video = useVideo(session.id, recording, player);
  const { attach, ...fullScreen } = useFullScreen();
  const intervals = useMemo(() => heldIntervals(course, session.programme.intervals), [course, session]);
  const hardest = useMemo(() => hardestMinute(own.series) ?? hardestTap(own.ratings, course), [own, course]);
  const moment = momentAt(course, view.second);

  const toHardest = () => {
    if (hardest === null) return;
    player.seek(hardest);
    answer(intl.formatMessage(words.wentToHardest, { time: timeText(hardest) }));
  };
  useWatchKeys((act) => perform(act, { player, video, toHardest, toggleFull: fullScreen.toggle }));

  return (
    <>
      <WatchHead session={session} back={back} />
      <Answers answered={answered} />
      <div className={styles.parts}>
        <VideoBox
          programme={session.programme}
          course={course}
          recording={recording}
          video={video}
          player={player}
          view={view}
          fullScreen={fullScreen}
          attachBox={attach}
          onRate={() => player.setRate(RATES[(RATES.indexOf(view.rate) + 1) % RATES.length] ?? 1)}
        />
        <div className={styles.effort}>
          <EffortCard
            sessionId={session.id}
            course={course}
            own={own}
            player={player}
            second={view.second}
            hardest={hardest}
            onHardest={toHardest}
          />
        </div>
        <div className={styles.list}>
          <IntervalList
            intervals={intervals}
            index={moment.state === 'running' || moment.state === 'paused' ? moment.index : null}
            second={view.second}
            span={view.span}
            onSeek={player.seek}
          />
        </div>
      </div>
      <p className={styles.foot}>
        <span className={styles.keys}>
          {intl.formatMessage(video.link === null ? words.keysWithoutVideo : words.keys)}
        </span>
        {recording?.state === 'ready' && (
          <span>
            {intl.formatMessage(words.keptUntil, {
              date: intl.formatDate(recording.keptUntil, { day: 'numeric', month: 'long' }),
            })}
          </span>
        )}
      </p>
    </>
  );
}

interface Means {
  player: Player;
  video: Video;
  toHardest: () => void;
  toggleFull: () => void;
}

function perform(act: WatchAct, { player, video, toHardest, toggleFull }: Means): void {
  const { isPlaying, rate, span } = player.view();
  const place = RATES.indexOf(rate);
  switch (act.type) {
    case 'toggle':
      return isPlaying ? player.pause() : player.play();
    case 'by':
      return player.seek(player.second() + act.seconds);
    case 'start':
      return player.seek(0);
    case 'end':
      return player.seek(span.until);
    case 'slower':
      return player.setRate(RATES[Math.max(0, place - 1)] ?? rate);
    case 'faster':
      return player.setRate(RATES[Math.min(RATES.length - 1, place + 1)] ?? rate);
    case 'mute':
      return video.toggleMuted();
    case 'captions':
      return video.toggleCaptions();
    case 'full-screen':
      return toggleFull();
    case 'hardest':
      return toHardest();
  }
}
