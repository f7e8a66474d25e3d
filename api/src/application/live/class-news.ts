import type { RelayedRating, RelayedRun } from './relay-channel.ts';

/** What this process took in of one class and has not passed on yet. */
export interface ClassNews {
  addSecond(participationId: string, second: number, value: number): void;
  addRating(rating: RelayedRating): void;
  addKeyframeWish(): void;
  /** Takes out as much as fits into one message; what is left comes with the next. */
  take(): TakenNews;
}

export interface TakenNews {
  readonly samples: readonly RelayedRun[];
  readonly ratings: readonly RelayedRating[];
  readonly wantsKeyframe: boolean;
}

/** A message of the service holds 1 MB; a run costs about 60 bytes and each of its seconds about four. */
const MOST_COST = 600_000;
const costOf = (run: RelayedRun): number => 60 + 4 * run.values.length;

interface GrowingRun extends RelayedRun {
  readonly values: number[];
}

export function createClassNews(): ClassNews {
  let runs: GrowingRun[] = [];
  /** The last run of each person, to which the next second may be added. */
  const growing = new Map<string, GrowingRun>();
  let ratings: RelayedRating[] = [];
  let wantsKeyframe = false;

  function takeRuns(): GrowingRun[] {
    let cost = 0;
    const tooMany = runs.findIndex((run) => (cost += costOf(run)) > MOST_COST);
    const taken = tooMany === -1 ? runs : runs.slice(0, Math.max(1, tooMany));
    runs = runs.slice(taken.length);
    growing.clear();
    return taken;
  }

  return {
    addSecond(participationId, second, value) {
      const last = growing.get(participationId);
      if (last && last.first + last.values.length === second) {
        last.values.push(value);
        return;
      }
      const run = { participationId, first: second, values: [value] };
      growing.set(participationId, run);
      runs.push(run);
    },
    addRating: (rating) => void ratings.push(rating),
    addKeyframeWish: () => void (wantsKeyframe = true),
    take() {
      const taken = { samples: takeRuns(), ratings, wantsKeyframe };
      ratings = [];
      wantsKeyframe = false;
      return taken;
    },
  };
}
