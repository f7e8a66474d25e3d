import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  askStagePermission,
  isOnStage,
  shareToStage,
  stopSharingToStage,
  type StagePermission,
} from '../../shared/teams/stage-sharing.ts';

/** Others can take the stage at any time, and Teams does not tell. */
const LOOK_AGAIN_MS = 5_000;

const ON_STAGE = ['on stage'];

export interface StageOfMeeting {
  /** `asking` until Teams has answered. */
  readonly state: 'asking' | 'forbidden' | 'not-here' | 'free' | 'shown';
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
  readonly share: () => void;
  readonly stop: () => void;
}

/** The stage of the meeting: whether the class is on it, and how to put it there and take it away. */
export function useStageSharing(): StageOfMeeting {
  const queries = useQueryClient();
  const may = useQuery({ queryKey: ['may share to stage'], queryFn: askStagePermission });
  const shown = useQuery({
    queryKey: ON_STAGE,
    queryFn: isOnStage,
    enabled: may.data === 'may',
    refetchInterval: LOOK_AGAIN_MS,
  });
  const { mutate, isPending, isError } = useMutation({
    mutationFn: (isWanted: boolean) => (isWanted ? shareToStage('/stage.html') : stopSharingToStage()),
    onSuccess: (_answer, isWanted) => queries.setQueryData(ON_STAGE, isWanted),
    onError: () => queries.invalidateQueries({ queryKey: ON_STAGE }),
  });
  return {
    state: stateOf(may.data, shown.data, shown.isError),
    isBusy: isPending,
    hasFailed: isError,
    share: () => mutate(true),
    stop: () => mutate(false),
  };
}

function stateOf(
  permission: StagePermission | undefined,
  isShown: boolean | undefined,
  isUnknown: boolean,
): StageOfMeeting['state'] {
  if (permission === 'may-not') return 'forbidden';
  if (permission === 'not-here') return 'not-here';
  if (isShown === undefined) return permission === 'may' && isUnknown ? 'free' : 'asking';
  return isShown ? 'shown' : 'free';
}
