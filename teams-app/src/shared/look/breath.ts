/** One breath of the room: four seconds in, four out. */
export const BREATH_MS = 8000;

/**
 * Sets an element's place in the breath as it enters the page, so that all that breathes keeps one phase, on every
 * screen. A pulse per person would give away a heart rate.
 */
export function joinBreath(element: HTMLElement | null): void {
  element?.style.setProperty('--breathDelay', `${-(Date.now() % BREATH_MS)}ms`);
}

/** Brings all that breathes back to one phase, after it was held still for a while. */
export function rejoinBreath(): void {
  for (const animation of document.getAnimations()) {
    const timing = animation.effect?.getTiming();
    if (timing?.iterations !== Infinity || timing.duration !== BREATH_MS) continue;
    animation.currentTime = (Date.now() % BREATH_MS) + (timing.delay ?? 0);
  }
}

/** Swells by a fifth of its light. Still when motion is unwanted or `--breathPlay` is `paused` around it. */
export const BREATHING = {
  animationDuration: `${BREATH_MS}ms`,
  animationTimingFunction: 'ease-in-out',
  animationIterationCount: 'infinite',
  animationDelay: 'var(--breathDelay, 0ms)',
  animationPlayState: 'var(--breathPlay, running)',
  '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
} as const;
