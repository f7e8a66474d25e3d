/** What a page of the app asks of its host, as teams-js writes it. */
export interface AppRequest {
  readonly id: number;
  readonly uuidAsString: string | null;
  readonly func: string;
  readonly args: readonly unknown[];
}

export interface HostReply {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly args: readonly unknown[];
}

/** Something the host tells a page without having been asked. */
export interface HostEvent {
  readonly func: string;
  readonly args: readonly unknown[];
}

/** The request in a message, or null when the message is none. */
export function readRequest(data: unknown): AppRequest | null {
  if (typeof data !== 'object' || data === null) return null;
  const { id, uuidAsString, func, args } = data as Record<string, unknown>;
  if (typeof id !== 'number' || typeof func !== 'string') return null;
  return {
    id,
    uuidAsString: typeof uuidAsString === 'string' ? uuidAsString : null,
    func,
    args: Array.isArray(args) ? args : [],
  };
}

export function replyTo(request: AppRequest, args: readonly unknown[]): HostReply {
  const { id, uuidAsString } = request;
  return uuidAsString === null ? { id, args } : { id, uuidAsString, args };
}
