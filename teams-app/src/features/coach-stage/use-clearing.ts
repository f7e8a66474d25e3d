import type { StageView } from '@upbeat/api/contract/live.ts';
import { useIntl } from 'react-intl';
import type { Answer } from '../../shared/announce/Answers.tsx';
import { words } from './messages.ts';
import type { StageDirection } from './use-stage-direction.ts';

export interface Clearing {
  readonly isCleared: boolean;
  /** Pauses the class and takes everybody off the stage. */
  readonly clear: () => void;
  /** Shows the class again, and goes on. */
  readonly goOn: () => void;
  /** Shows the class again, still paused. */
  readonly show: () => void;
}

interface ClearingWorld {
  stage: StageView | null;
  direction: StageDirection;
  resume: () => void;
  answer: Answer;
}

/** The way off the stage for everybody at once, and back. */
export function useClearing({ stage, direction, resume, answer }: ClearingWorld): Clearing {
  const intl = useIntl();
  const change = (isCleared: boolean, onDone: () => void) => {
    if (direction.pending?.isCleared !== isCleared) direction.change({ isCleared }, onDone);
  };
  return {
    isCleared: stage?.isCleared ?? false,
    clear: () => change(true, () => answer(intl.formatMessage(words.clearedSpoken))),
    goOn: () => change(false, resume),
    show: () => change(false, () => answer(intl.formatMessage(words.shownAgain))),
  };
}
