import type { TurnContext } from 'botbuilder';

/** An answer that takes longer shows that it is being written; well before the two seconds that feel like silence. */
const AFTER_MS = 1200;

/**
 * Shows that the bot is writing while the work takes long, once. Not by the timer of teams-ai: that one is shared by all
 * turns, so that of two people who ask at once one sees nothing.
 */
export async function showTyping<T>(context: TurnContext, work: () => Promise<T>): Promise<T> {
  let shown: Promise<unknown> = Promise.resolve();
  const timer = setTimeout(() => {
    shown = context.sendActivity({ type: 'typing' }).catch(() => null); // a sign of life that is lost harms nobody
  }, AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    await shown;
  }
}
