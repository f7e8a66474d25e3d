import { makeStyles } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useIntl } from 'react-intl';
import { captionsOf } from './captions.ts';
import { words } from './messages.ts';
import type { Player } from './player.ts';
import type { Video } from './use-video.ts';

const useStyles = makeStyles({
  video: { display: 'block', width: '100%', height: '100%', backgroundColor: '#000000', objectFit: 'contain' },
});

interface VideoPicturesProps {
  url: string;
  captionsUrl: string | null;
  video: Video;
  player: Player;
}

/** The pictures behind one link. Another link brings another element, so that nothing of a half-loaded one is believed. */
export function VideoPictures({ url, captionsUrl, video, player }: VideoPicturesProps) {
  const intl = useIntl();
  const styles = useStyles();
  const ref = useRef<HTMLVideoElement>(null);
  const { sound, showsCaptions } = video;
  useCaptions(ref, { url: captionsUrl, isShown: showsCaptions });
  useEffect(() => {
    if (ref.current) Object.assign(ref.current, { muted: sound.isMuted, volume: sound.volume });
  }, [sound]);
  useEffect(() => () => player.attach(null), [player]);
  return (
    <video
      ref={ref}
      className={styles.video}
      src={url}
      playsInline
      preload="auto"
      aria-label={intl.formatMessage(words.video)}
      onClick={() => (player.view().isPlaying ? player.pause() : player.play())}
      onLoadedMetadata={({ currentTarget }) => player.attach(currentTarget)}
      onTimeUpdate={() => {
        video.notePlaying();
        player.tick();
      }}
      onSeeked={player.tick}
      onEnded={player.tick}
      onPlay={player.followMedia}
      onPause={player.followMedia}
      onWaiting={video.noteWaiting}
      onStalled={video.noteWaiting}
      onError={() => {
        player.attach(null);
        video.noteFault();
      }}
    />
  );
}

/** What was said, as a track of the video; nothing until it is there, and where there is none. */
function useCaptions(
  ref: React.RefObject<HTMLVideoElement | null>,
  { url, isShown }: { url: string | null; isShown: boolean },
): void {
  const track = useRef<TextTrack>(null);
  const show = useEffectEvent(() => {
    if (track.current) track.current.mode = isShown ? 'showing' : 'hidden';
  });
  useEffect(() => show(), [isShown]);
  useEffect(() => {
    if (url === null) return;
    const stop = new AbortController();
    fetchText(url, stop.signal)
      .then((vtt) => {
        const added = ref.current?.addTextTrack('captions', 'Captions');
        for (const { from, until, text } of captionsOf(vtt)) added?.addCue(new VTTCue(from, until, text));
        track.current = added ?? null;
        show();
      })
      .catch((fault: unknown) => {
        if (!stop.signal.aborted) console.warn('The video plays without captions', fault);
      });
    return () => stop.abort();
  }, [ref, url]);
}

async function fetchText(url: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new Error(`Captions were answered with ${answer.status}`);
  return answer.text();
}
