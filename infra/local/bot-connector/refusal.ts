/** How the connector says no: the status, and the code and words of its body. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds: number | null;

  constructor(status: number, code: string, message: string, retryAfterSeconds: number | null = null) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  body(): { error: { code: string; message: string } } {
    return { error: { code: this.code, message: this.message } };
  }
}

export const badArgument = (words: string): Refusal => new Refusal(400, 'BadArgument', words);

export const conversationNotFound = (): Refusal =>
  new Refusal(404, 'ConversationNotFound', 'The conversation is not found.');

export const activityNotFound = (): Refusal =>
  new Refusal(404, 'ActivityNotFoundInConversation', 'The activity is not found in the conversation.');

export const memberNotFound = (): Refusal =>
  new Refusal(404, 'MemberNotFoundInConversation', 'The member is not found in the conversation roster.');

export const notInRoster = (): Refusal =>
  new Refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');

export const notPermitted = (permission: string): Refusal =>
  new Refusal(403, 'NotEnoughPermissions', `The app was not given ${permission} here.`);

export const tooLarge = (): Refusal => new Refusal(413, 'MessageSizeTooBig', 'Message size too large.');

export const throttled = (retryAfterSeconds: number): Refusal =>
  new Refusal(429, 'Throttled', 'Too many requests.', retryAfterSeconds);
