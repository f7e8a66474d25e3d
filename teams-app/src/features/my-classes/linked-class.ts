/** The class that `class/<id>` names, as cards of the bot link to it; null for anything else. */
export function linkedClass(subPageId: string | null): string | null {
  return /^class\/([0-9a-f-]{36})$/.exec(subPageId ?? '')?.[1] ?? null;
}
