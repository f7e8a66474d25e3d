import { useEffect } from 'react';
import { LiveProvider, useLiveStatus } from '../../shared/live/LiveProvider.tsx';
import { useLongWait } from '../../shared/use-long-wait.ts';
import { LiveStage } from './LiveStage.tsx';
import { Notice } from './Notice.tsx';
import { ScheduledStage } from './ScheduledStage.tsx';
import { CONNECTING, ENDED, refusalWords, STILL_CONNECTING } from './stage-words.ts';
import type { StageStart } from './stage-start.ts';

/** The stage of a meeting in each of its states. */
export function Stage({ start }: { start: StageStart }) {
  switch (start.state) {
    case 'starting':
      return <Connecting />;
    case 'halted':
      return <Notice words={start.words} onAction={start.act} />;
    case 'ready':
      return (
        <LiveProvider key={start.access.sessionId} access={start.access}>
          <ClassStage start={start} />
        </LiveProvider>
      );
  }
}

function ClassStage({ start }: { start: Extract<StageStart, { state: 'ready' }> }) {
  const { status, retry } = useLiveStatus();
  switch (status.state) {
    case 'connecting':
      return <Connecting />;
    case 'refused':
      return (
        <Notice
          words={refusalWords(status.code)}
          onAction={(does) => {
            if (does === 'allow') void start.allow().then(retry);
            else retry();
          }}
        />
      );
    case 'open':
      switch (status.facts.state) {
        case 'scheduled':
          return <ScheduledStage {...start} facts={status.facts} isOnline={status.isOnline} />;
        case 'live':
          return <LiveStage facts={status.facts} isOnline={status.isOnline} />;
        case 'ended':
          return <Ended awaitNext={start.awaitNext} />;
      }
  }
}

function Connecting() {
  return <Notice words={useLongWait() ? STILL_CONNECTING : CONNECTING} />;
}

function Ended({ awaitNext }: { awaitNext: () => () => void }) {
  useEffect(awaitNext, [awaitNext]);
  return <Notice words={ENDED} />;
}
