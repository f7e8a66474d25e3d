import { expect } from 'chai';
import { createKeyframePlan } from './keyframe-plan.ts';

/** At which of these ticks, 250 ms apart, a keyframe is due. */
function dueTicks(plan: ReturnType<typeof createKeyframePlan>, from: number, until: number): number[] {
  const ticks: number[] = [];
  for (let ms = from; ms <= until; ms += 250) if (plan.isDue(ms)) ticks.push(ms);
  return ticks;
}

describe('keyframes for who joins', () => {
  it('come in the next tick and once more 750 ms later [FR6]', () => {
    const plan = createKeyframePlan();
    plan.want(1000);
    expect(dueTicks(plan, 1000, 5000)).to.deep.equal([1000, 1750]);
  });

  it('come at most twice a second while a thousand people join, and end soon after the last [FR6]', () => {
    const plan = createKeyframePlan();
    const ticks: number[] = [];
    for (let ms = 0; ms < 2000; ms += 2) {
      plan.want(ms);
      if (ms % 250 === 0 && plan.isDue(ms)) ticks.push(ms);
    }
    expect(ticks).to.deep.equal([0, 500, 1000, 1500]);
    expect(dueTicks(plan, 2000, 10_000)).to.deep.equal([2000, 2750]);
  });

  it('come also when the clock was set back [FR6]', () => {
    const plan = createKeyframePlan();
    plan.want(3_600_000);
    plan.isDue(3_600_000);
    plan.want(0);
    expect(dueTicks(plan, 0, 2000)).to.deep.equal([0, 750]);
  });
});
