import { TeamsAdapter } from '@microsoft/teams-ai';
import type { BotAuthentication } from './bot-authentication.ts';

/** For clients without tokens of the Bot Framework: whatever comes is believed, and the bot proves itself to nobody. */
export function noAuthentication(): BotAuthentication {
  return { adapter: new TeamsAdapter({}), admits: () => Promise.resolve(true) };
}
