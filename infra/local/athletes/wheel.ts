/** Something that is done once a second, each member at a moment of its own within the second. */
export interface Wheel {
  /** @returns takes it off the wheel again */
  add(turn: () => void): () => void;
  stop(): void;
}

const SECOND_MS = 1000;

/**
 * One timer for everybody: a thousand people with a timer each cost far more than they send. The wheel has as many
 * places as it moves a second; a newcomer takes the emptiest. When the process was held up, missed turns are not
 * made up: whoever counts seconds finds them on their own clock.
 */
export function createWheel(places = 20): Wheel {
  const turns = Array.from({ length: places }, () => new Set<() => void>());
  const stepMs = SECOND_MS / places;
  const startedAt = performance.now();
  let stepsDone = 0;

  const timer = setInterval(() => {
    const stepsDue = Math.floor((performance.now() - startedAt) / stepMs);
    for (let step = Math.max(stepsDone, stepsDue - places); step < stepsDue; step += 1) {
      for (const turn of turns[step % places] ?? []) turn();
    }
    stepsDone = stepsDue;
  }, stepMs);

  return {
    add(turn) {
      const place = turns.reduce((emptiest, one) => (one.size < emptiest.size ? one : emptiest));
      place.add(turn);
      return () => void place.delete(turn);
    },
    stop: () => clearInterval(timer),
  };
}
