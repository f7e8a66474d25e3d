const LINK = /^(class|plan|watch)\/([0-9a-f-]{36})$/;

/** The result of a class of mine, what everybody may know of a class, and its playback: each by its own word. */
const PAGES: ReadonlyMap<string | undefined, string> = new Map([
  ['class', 'classes'],
  ['plan', 'class'],
  ['watch', 'watch'],
]);

/** Where a link into the personal tab leads; null for anything else. */
export function linkedPage(subPageId: string | null): string | null {
  const [, kind, sessionId] = LINK.exec(subPageId ?? '') ?? [];
  const page = PAGES.get(kind);
  return page === undefined || sessionId === undefined ? null : `/${page}/${sessionId}`;
}
