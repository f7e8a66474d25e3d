/** Something of a resource came to be, became another or went: what subscriptions are told of. */
export interface GraphChange {
  readonly tenantId: string;
  readonly changeType: 'created' | 'updated' | 'deleted';
  /** As a notification names it, below the version: `Users/{id}/Events/{id}`. */
  readonly resource: string;
  /** Such as `#Microsoft.Graph.Event`. */
  readonly type: string;
  readonly id: string;
  /** What the resource is now, for subscriptions that ask for it; absent where nobody may. */
  readonly data?: object;
}

export interface Changes {
  tell(change: GraphChange): void;
  /** Calls back after each change; returns how to stop it. */
  subscribe(changed: (change: GraphChange) => void): () => void;
}

/** Between the resources that change and the subscriptions that want to know. */
export function createChanges(): Changes {
  const listeners = new Set<(change: GraphChange) => void>();
  return {
    tell(change) {
      for (const listener of [...listeners]) listener(change);
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
