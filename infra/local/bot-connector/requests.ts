/** A request of the bot and what became of it, for whoever counts them. It holds nothing of what was said. */
export interface CountedRequest {
  readonly operation: string;
  readonly conversationId: string | null;
  readonly tenantId: string;
  readonly at: Date;
  /** The status of the answer; null when there was none. */
  readonly status: number | null;
}
