import { useQuery } from '@tanstack/react-query';
import type { RecordingLink, RecordingView } from '@upbeat/api/contract/recordings.ts';
import { useEffect, useMemo, useState } from 'react';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import type { Player } from './player.ts';

/** A link that ends within this time is renewed when the video has to wait for more of itself. */
const NEARLY_OVER_MS = 5000;
/** After so many faults in a row the person is told. */
const MOST_FAULTS = 3;

export interface Sound {
  readonly isMuted: boolean;
  /** 0–1. */
  readonly volume: number;
}

/** The video of a class, and what can be done to it. */
export interface Video {
  /** Null while there is nothing that could be played. */
  readonly link: RecordingLink | null;
  /** It cannot be opened, or not be played. */
  readonly isBroken: boolean;
  readonly hasCaptions: boolean;
  readonly showsCaptions: boolean;
  readonly sound: Sound;
  readonly toggleCaptions: () => void;
  readonly toggleMuted: () => void;
  readonly setVolume: (volume: number) => void;
  readonly tryAgain: () => void;
  /** It goes on. */
  readonly notePlaying: () => void;
  /** It has to wait for more of itself: perhaps its link has run out. */
  readonly noteWaiting: () => void;
  readonly noteFault: () => void;
}

/** Opens the video once there is one, and renews its link when that has run out. */
export function useVideo(sessionId: string, recording: RecordingView | null, player: Player): Video {
  const api = useApi();
  const [sound, setSound] = useState<Sound>({ isMuted: false, volume: 1 });
  const [showsCaptions, setShowsCaptions] = useState(false);
  const [faults, setFaults] = useState(0);
  const ready = recording?.state === 'ready' ? recording : null;
  const opened = useQuery({
    queryKey: ['recording link', sessionId],
    queryFn: () => api.openRecording(sessionId),
    enabled: ready !== null,
    staleTime: Infinity, // it is renewed when it has to be
    gcTime: 0,
  });
  const span = useMemo(() => ready && { beginsAtSecond: ready.beginsAtSecond, seconds: ready.seconds }, [ready]);
  useEffect(() => player.expectVideo(span), [player, span]);

  const link = ready && (opened.data ?? null);
  const renew = () => {
    if (!opened.isFetching) void opened.refetch();
  };
  return {
    link,
    isBroken: opened.isError || faults >= MOST_FAULTS,
    hasCaptions: ready?.hasCaptions ?? false,
    showsCaptions,
    sound,
    toggleCaptions: () => setShowsCaptions((shows) => !shows),
    toggleMuted: () => setSound((known) => ({ ...known, isMuted: !known.isMuted })),
    setVolume: (volume) => setSound({ volume, isMuted: volume === 0 }),
    tryAgain: () => {
      setFaults(0);
      renew();
    },
    notePlaying: () => setFaults(0),
    noteWaiting: () => {
      if (link !== null && Date.parse(link.expiresAt) - Date.now() < NEARLY_OVER_MS) renew();
    },
    noteFault: () => {
      setFaults(faults + 1);
      if (faults + 1 < MOST_FAULTS) renew();
    },
  };
}
