import type { Position } from '@upbeat/api/domain/programme/playback.ts';
import type { ClassFacts } from '../../shared/live/class-facts.ts';
import type { Arrangement } from './use-arrangement.ts';
import type { StageSize } from './use-stage-size.ts';
import type { ViewChoice } from './ViewSwitch.tsx';

/** What each view of a running class is drawn from. */
export interface StageViewProps {
  readonly facts: ClassFacts;
  readonly position: Position;
  readonly size: StageSize;
  readonly arrangement: Arrangement;
  readonly choice: ViewChoice;
  readonly isOnline: boolean;
}
