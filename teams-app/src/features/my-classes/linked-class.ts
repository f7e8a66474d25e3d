const LINK = /^(class|watch)\/([0-9a-f-]{36})$/;

/** Where a link into the personal tab leads: to the result of a class of mine, or to its playback; null for anything else. */
export function linkedPage(subPageId: string | null): string | null {
  const [, kind, sessionId] = LINK.exec(subPageId ?? '') ?? [];
  if (sessionId === undefined) return null;
  return kind === 'watch' ? `/watch/${sessionId}` : `/classes/${sessionId}`;
}
