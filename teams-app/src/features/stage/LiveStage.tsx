import { useState } from 'react';
import { usePosition } from '../../shared/live/LiveProvider.tsx';
import type { ClassFacts } from '../../shared/live/class-facts.ts';
import { ClearedStage } from './ClearedStage.tsx';
import { EveryoneStage } from './EveryoneStage.tsx';
import { StageAnnouncements } from './StageAnnouncements.tsx';
import { TilesStage } from './TilesStage.tsx';
import { TimerStage } from './TimerStage.tsx';
import type { StageViewProps } from './stage-view.ts';
import { useArrangement } from './use-arrangement.ts';
import { useStageSize } from './use-stage-size.ts';
import { useView } from './use-view.ts';

/** The stage of a class that is on, in the view that the coach or this screen has chosen. */
export function LiveStage({ facts, isOnline }: { facts: ClassFacts; isOnline: boolean }) {
  const size = useStageSize();
  const position = usePosition(facts.programme);
  const arrangement = useArrangement(facts.mySlot, facts.sessionId);
  const { view, choose } = useView(facts.stage.view);
  const [isListed, list] = useState(false);
  if (position === null) return null;

  const choice = { view, choose, isListed, list };
  const shown = { facts, position, size, arrangement, choice, isOnline };
  return (
    <>
      <StageAnnouncements facts={facts} position={position} ownSlot={arrangement.ownSlot} isOnline={isOnline} />
      {facts.stage.isCleared ? <ClearedStage {...shown} /> : <ChosenView {...shown} />}
    </>
  );
}

function ChosenView(props: StageViewProps) {
  switch (props.choice.view) {
    case 'tiles':
      return <TilesStage {...props} />;
    case 'everyone':
      return <EveryoneStage {...props} />;
    case 'timer':
      return <TimerStage {...props} />;
  }
}
