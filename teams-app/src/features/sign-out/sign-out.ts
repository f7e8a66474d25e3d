/** The address of a page that is signed out. */
export const SIGNED_OUT = '/signed-out';

/**
 * Forgets everything that this page holds: its token, its answers and all that is drawn. They live in memory only, so
 * a new document is the surest way; it asks for nothing until the person signs in again.
 */
export function signOut(): void {
  location.hash = `#${SIGNED_OUT}`;
  location.reload();
}
