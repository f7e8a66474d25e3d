/**
 * One piece of work for all who ask while the one before is at work, so that a burst is a few large ones. When a large
 * one fails, each is tried alone: one that cannot be done takes nobody along.
 *
 * @param work gives an answer for each, in their order
 */
export function gathered<Asked, Answer>(
  work: (all: readonly Asked[]) => Promise<readonly Answer[]>,
  { most }: { most: number },
): (asked: Asked) => Promise<Answer> {
  interface Waiting {
    readonly asked: Asked;
    readonly answer: PromiseWithResolvers<Answer>;
  }
  const waiting: Waiting[] = [];
  let isAtWork = false;

  async function workAll(): Promise<void> {
    isAtWork = true;
    while (waiting.length > 0) await workOn(waiting.splice(0, most));
    isAtWork = false;
  }

  async function workOn(some: readonly Waiting[]): Promise<void> {
    try {
      const answers = await work(some.map(({ asked }) => asked));
      some.forEach(({ answer }, index) => answer.resolve(answers[index] as Answer));
    } catch (fault) {
      if (some.length === 1) for (const { answer } of some) answer.reject(fault);
      else for (const one of some) await workOn([one]);
    }
  }

  return (asked) => {
    const answer = Promise.withResolvers<Answer>();
    waiting.push({ asked, answer });
    if (!isAtWork) void workAll();
    return answer.promise;
  };
}
