/** The subprotocols spoken here. The service's protobuf dialects are not. */
const SUBPROTOCOLS = ['json.webpubsub.azure.v1', 'json.reliable.webpubsub.azure.v1'] as const;
export type Subprotocol = (typeof SUBPROTOCOLS)[number];

/** The first of those the client offers that is spoken here, or null. */
export function chooseSubprotocol(offered: Iterable<string>): Subprotocol | null {
  for (const name of offered) {
    const spoken = SUBPROTOCOLS.find((subprotocol) => subprotocol === name);
    if (spoken !== undefined) return spoken;
  }
  return null;
}

export function isReliable(subprotocol: Subprotocol | null): boolean {
  return subprotocol === 'json.reliable.webpubsub.azure.v1';
}
