const SEPARATOR = '/';

/** The name under which a link writes its seconds. That of a pairing carries its id, so that they can be found again. */
export function writerOf(linkId: string, pairingId: string | null): string {
  return pairingId === null ? linkId : `${linkId}${SEPARATOR}${pairingId}`;
}

/** The pairing that wrote under this name, or null for a sensor that needed none. */
export function pairingOf(writer: string): string | null {
  return writer.split(SEPARATOR)[1] ?? null;
}
